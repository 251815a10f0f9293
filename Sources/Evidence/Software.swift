/// This software, as its outputs name it.
public enum Software {
  /// The name of the program.
  public static let name = "gxconvert"
  /// The version, as `major.minor.patch` (https://semver.org).
  public static let version = "1.0.0"
}
