/// Counts words, to tell how much of a reference a text keeps.
public enum Words {
  /// How often each word occurs: runs of letters and digits, and every ideograph on its own.
  public static func count(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var word = String.UnicodeScalarView()
    func close() {
      if !word.isEmpty { counts[String(word), default: 0] += 1 }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let isIdeograph = (0x2E80...0x9FFF).contains(scalar.value) && scalar.properties.isAlphabetic
      if isIdeograph {
        close()
        counts[String(scalar), default: 0] += 1
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else {
        close()
      }
    }
    close()
    return counts
  }

  /// How many words of `reference` are in `text`, and how many there are.
  public static func kept(of reference: String, in text: String) -> (kept: Int, total: Int, missing: [String]) {
    let found = count(text)
    var result = (kept: 0, total: 0, missing: [String]())
    for (word, number) in count(reference) {
      result.total += number
      result.kept += min(number, found[word] ?? 0)
      if number > found[word] ?? 0 { result.missing.append(word) }
    }
    result.missing.sort()
    return result
  }
}
