/// A printed label in the form in which labels are compared, for those who look for rows and columns by what a person
/// types: `予以公开` is `（一）予以公开`.
package struct FormLabel: Hashable, Sendable {
  private let key: LabelKey

  /// Folds a label; its number is left out.
  package init(_ text: String) { key = LabelFolding.key(text) }

  /// Whether nothing is left of the text.
  package var isEmpty: Bool { key.isEmpty }

  /// Whether the other label stands in this one.
  package func contains(_ other: FormLabel) -> Bool { !other.isEmpty && key.holds(other.key) }
}
