extension UnsafePointer<UInt8> {
  /// A number below 256 from all bits of the address: libxml2 packs the names of one parse closely.
  var cacheSlot: Int { Int(truncatingIfNeeded: (UInt64(UInt(bitPattern: self)) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
}
