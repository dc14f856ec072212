import Testing

/// Nothing in a page does anything by itself: no inline script, style or event, no embedded thing, no address that
/// does.
func expectNothingActive(in page: Element, _ path: String, _ location: SourceLocation = #_sourceLocation) {
  for element in page.all {
    if element.name == "script" {
      #expect(
        element["src"]?.hasPrefix("/assets/") == true && element.text.isEmpty, "\(path)", sourceLocation: location)
    }
    // The only pictures that are fetched are those of posts, from ourselves.
    let isOwnPicture = element.name == "img" && element["src"]?.hasPrefix("/pictures/") == true
    let isForeign =
      !isOwnPicture && ["style", "iframe", "object", "embed", "base", "img", "audio", "video"].contains(element.name)
    #expect(!isForeign, "\(path): \(element.name)", sourceLocation: location)
    for (name, value) in element.attributes {
      let lower = value.lowercased().filter { !$0.isWhitespace }
      #expect(name != "style" && !name.lowercased().hasPrefix("on"), "\(path): \(name)", sourceLocation: location)
      let isAddress = ["href", "src", "action", "formaction"].contains(name)
      #expect(!isAddress || !lower.hasPrefix("javascript:"), "\(path): \(value)", sourceLocation: location)
    }
  }
}
