import Almanac
import Clinic

extension Typed {
    /// A quarter of a fiscal year; the present one where nothing is said, this year's where no year is:
    /// 「2026-Q3」「R8-3」「令和8年度第3四半期」「第三四半期」「3」.
    static func quarter(_ text: String?, today: CivilDate) throws(Refusal) -> Period {
        let now = FiscalYear(containing: today)
        guard let text else { return .quarter(now, (today.month + 8) % 12 / 3 + 1) }
        let pattern = /(?:(.+?)(?:年度|-|\s|(?=[第q]))\s*)?(?:第|q)?([1-4一二三四])(?:四半期|q)?/
        let folded = PlainText.compatible(String(text.prefix(40))).lowercased().trimmingSpaces
        guard text.count <= 20, let said = folded.wholeMatch(of: pattern),
            let place = Array("1234一二三四").firstIndex(of: said.output.2.first ?? " "),
            let year = said.output.1.map({ FiscalYear(phrase: String($0)) }) ?? now
        else {
            throw .badInput("quarter", "四半期は 2026-Q3、R8-3、第3四半期 のように、1(4〜6月)から4(1〜3月)で入れてください。")
        }
        return .quarter(year, place % 4 + 1)
    }
}
