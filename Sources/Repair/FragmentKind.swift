/// The kinds of furniture that repair makes.
enum FragmentKind {
  static let pageNumber = "page-number"
  static let runningHead = "running-head"
  static let separator = "separator"
  static let invented = "invented"
  static let portalListing = "portal-listing"
  static let catalogueHeader = "catalogue-header"
  static let microblogPost = "microblog-post"
  static let messengerArticle = "messenger-article"
  static let webCapture = "web-capture"
  static let readingCounter = "reading-counter"
  static let codeHint = "qr-hint"
  static let imagePlaceholder = "image-placeholder"
  static let markup = "markup"
  static let chart = "chart"
  static let siteName = "site-name"
  static let navigation = "navigation"
  static let pageFooter = "page-footer"

  /// What paper has on every page, and what a converter leaves where a picture was.
  static let ofPages: Set<String> = [
    pageNumber, runningHead, separator, imagePlaceholder, "header", "footer",
  ]
  /// What stands around an article of a web page, also as the reader of such pages names it.
  static let ofFrames: Set<String> = [
    navigation, pageFooter, siteName, webCapture, codeHint, catalogueHeader, portalListing, "page-header", "page-tools",
    "portal-catalogue",
  ]
  /// What pictures of screens leave in the text.
  static let ofScreens: Set<String> = [
    portalListing, catalogueHeader, microblogPost, messengerArticle, webCapture, readingCounter, codeHint, chart,
  ]
}
