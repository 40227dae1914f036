import Clinic
import Testing

/// A fault in a venue file, and the refusal it must get.
struct BadFile: CustomTestStringConvertible, Sendable {
    let title: String
    let file: String
    let texts: WardTexts
    let line: Int
    let key: String
    let found: String
    let allowed: String

    /// A line of the common file, found by its start, replaced.
    static func common(
        _ title: String, _ start: String, _ text: String, line: Int, _ key: String, _ found: String,
        allowed: String
    ) -> BadFile {
        BadFile(
            title: title, file: "venues/common.yaml",
            texts: WardTexts().replacing(\.common, start, with: text), line: line, key: key, found: found,
            allowed: allowed)
    }

    /// A line of 仲町's file, found by its start, replaced.
    static func venue(
        _ title: String, _ start: String, _ text: String, line: Int, _ key: String, _ found: String,
        allowed: String
    ) -> BadFile {
        BadFile(
            title: title, file: "venues/nakacho.yaml",
            texts: WardTexts().replacing(\.nakacho, start, with: text), line: line, key: key, found: found,
            allowed: allowed)
    }

    /// A line of 仲町's pattern, found by its key, replaced.
    static func pattern(_ title: String, _ text: String, _ key: String, _ found: String, allowed: String)
        -> BadFile
    {
        let lines = ["weekdays": 8, "hours": 9, "slot_minutes": 10]
        let own = text.prefix { $0 != ":" }
        return venue(
            title, "  \(own)", "  \(text)", line: lines[String(own)] ?? 0, "consultation.\(key)", found,
            allowed: allowed)
    }

    /// A line of 仲町's dates, found by its key, replaced.
    static func dates(_ title: String, _ text: String, _ key: String, _ found: String, allowed: String)
        -> BadFile
    {
        let lines = ["closed": 11, "extra": 12, "changes": 13]
        let own = String(text.prefix { $0 != ":" })
        return venue(title, own, text, line: lines[own] ?? 0, key, found, allowed: allowed)
    }

    /// 志村's whole file.
    static func whole(
        _ title: String, _ text: String, line: Int, _ key: String, _ found: String,
        allowed: String
    ) -> BadFile {
        var texts = WardTexts()
        texts.shimura = text
        return BadFile(
            title: title, file: "venues/shimura.yaml", texts: texts, line: line, key: key, found: found,
            allowed: allowed)
    }

    var testDescription: String { title }

    /// Expects the refusal in its fields and in its sentence.
    func check(_ read: (WardFiles) throws(Refusal) -> Void = { _ in }) {
        do throws(Refusal) {
            try read(texts.read())
            Issue.record("\(title): taken")
        } catch {
            #expect(error.code == .badFile)
            #expect(error.fields["file"] == file)
            #expect(error.fields["line"] == String(line))
            #expect(error.fields["key"] == key)
            #expect(error.fields["found"] == found)
            #expect(error.fields["allowed"]?.contains(allowed) == true, "\(error.fields["allowed"] ?? "")")
            #expect(
                error.message.hasPrefix("\(file) の\(line)行目\(key.isEmpty ? "" : " " + key): "),
                "\(error.message)")
            #expect(error.message.hasSuffix("。"))
            #expect(!error.message.contains("\n"))
            #expect(error.message.contains(allowed), "\(error.message)")
            #expect(found == "キーなし" || error.message.contains("「\(found)」"), "\(error.message)")
        }
    }
}
