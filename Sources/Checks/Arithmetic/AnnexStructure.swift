/// Which rows of the annex of 2014 are the parts of which, as data.
enum AnnexStructure {
  /// Totals and the parts that make them.
  static let sums: [(total: String, parts: [String])] = [
    ("requests/received", ["in_person", "fax", "online", "letter"].map { "requests/received_" + $0 }),
    ("requests/completed", ["requests/completed_on_time", "requests/completed_extended"]),
    (
      "requests/replied",
      [
        "already_public", "granted", "partially_granted", "refused", "not_this_agency", "nonexistent", "asked_to_amend",
        "referred_elsewhere",
      ].map { "requests/" + $0 }
    ),
    (
      "requests/refused",
      [
        "state_secret", "trade_secret", "privacy", "security_and_stability", "not_government_information",
        "other_legal",
      ].map { "requests/refused_" + $0 }
    ),
    ("review/total", ["review/upheld", "review/corrected", "review/other"]),
    ("litigation/total", ["litigation/upheld", "litigation/corrected", "litigation/other"]),
    ("capacity/staff", ["capacity/staff_full_time", "capacity/staff_part_time"]),
  ]

  /// Wholes and the rows that cannot be larger; together the parts may be.
  static let parts: [(whole: String, parts: [String])] = [
    (
      "proactive/disclosed_items",
      ["proactive/disclosed_normative_documents"]
        + ["gazette", "website", "microblog", "wechat", "other"].map { "proactive/channel_" + $0 }
    ),
    ("response/press_conferences", ["response/press_conferences_by_principal"]),
    ("response/online_interviews", ["response/online_interviews_by_principal"]),
  ]

  /// Figures that are seldom larger than another one, yet may be: documents of former years, requests left open.
  static let questions: [(whole: String, parts: [String])] = [
    ("proactive/normative_documents_issued", ["proactive/disclosed_normative_documents"]),
    ("response/hot_topics", ["response/social_media_responses", "response/other_responses"]),
    ("requests/received", ["requests/completed"]),
    ("requests/completed", ["requests/replied"]),
  ]
}
