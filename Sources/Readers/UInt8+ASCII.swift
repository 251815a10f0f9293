extension UInt8 {
  /// The byte, a capital letter of ASCII as a small one.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
