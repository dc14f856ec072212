import Foundation

// The generator of the Texts plugin: `TextsGenerator KIND SOURCE RESULT`. It refuses, with a sentence a person can
// act on, when a text is missing in one language or its placeholders differ.

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  print("error: usage: TextsGenerator KIND SOURCE RESULT")
  exit(2)
}
do {
  let source = URL(fileURLWithPath: arguments[2])
  let swift =
    switch arguments[1] {
    case "phrases": try phrases(Data(contentsOf: source))
    case "handbook": try handbook(source)
    case "gallery": try gallery(source)
    case "assets": try assets(source)
    case "key-words": try keyWords(source, asScript: false)
    case "key-words-script": try keyWords(source, asScript: true)
    default: throw Unusable("unknown kind \(arguments[1])")
    }
  try Data(swift.utf8).write(to: URL(fileURLWithPath: arguments[3]))
} catch {
  print("error: \(arguments[2]): \(error)")
  exit(1)
}
