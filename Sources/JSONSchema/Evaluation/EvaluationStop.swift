import Evidence
import JSONText

/// Why an evaluation was given up; the verdict is then unknown, and counts as a failure.
struct EvaluationStop: Error {
  let message: Message
  /// The value at which it happened.
  let instance: JSONValue

  static func tooDeep(_ instance: JSONValue) -> EvaluationStop {
    EvaluationStop(
      message: Message(
        "validation stopped: schemas are applied within each other over the limit of \(Evaluator.depthLimit); the schema may refer to itself without end",
        "校验中止：模式的套用层数超过上限 \(Evaluator.depthLimit)，该模式可能无限引用自身"), instance: instance)
  }

  static func tooMuchWork(_ instance: JSONValue) -> EvaluationStop {
    EvaluationStop(
      message: Message(
        "validation stopped: the schema asks for more steps than any sound schema does on a file of this size",
        "校验中止：该模式所需的步骤远超此文件大小应有的程度"), instance: instance)
  }

  static func patternGivenUp(_ pattern: String, _ instance: JSONValue) -> EvaluationStop {
    EvaluationStop(
      message: Message(
        "validation stopped: the pattern 「\(pattern)」 needs too many steps on this text; make it simpler",
        "校验中止：正则表达式「\(pattern)」在此文本上步骤过多，请简化"), instance: instance)
  }
}
