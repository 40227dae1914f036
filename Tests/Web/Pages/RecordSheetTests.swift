import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

/// 白紙の相談票: what is written by hand is typed in afterwards, therefore in the same order and the same words.
@Suite("The blank 相談票", .timeLimit(.minutes(10)))
struct RecordSheetTests {
    /// A heading, and the words beside its boxes.
    private struct Part: Equatable {
        let title: String
        let words: [String]
    }

    private func parts(
        _ page: String, title: Regex<(Substring, Substring)>, word: Regex<(Substring, Substring)>
    )
        -> [Part]
    {
        let starts = page.matches(of: title)
        return starts.enumerated().map { index, start in
            let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : page.endIndex
            let words = page[start.range.upperBound..<end].matches(of: word).map { String($0.1) }
            return Part(title: String(start.1).trimmingSpaces, words: words.filter { $0 != "選ばない" })
        }
    }

    @Test func paperAndPageHaveTheSameOrder() async throws {
        let ward = try await TestWard.planned(at: "2026-04-02 09:00")
        try await ward.booked("2026-04-07 10:00")
        ward.at("2026-04-07 10:30")
        try await ward.tell(SetChoice(kind: .topic, label: "翻訳", sort: 35))
        try await ward.tell(
            RetireChoice(kind: .referral, code: Slug("family")!, until: CivilDate("2026-04-06")!))
        try await ward.browsing(as: [.venue]) { browser in
            let page = parts(
                try await browser.get("/record/1").text, title: /<(?:legend|label for="other")>([^<]+)/,
                word: /> <span>([^<]+)<\/span><\/label>/)
            let paper = parts(
                try await browser.get("/print/record/nakacho").text, title: /<h3>[0-9]+ ([^<]+)/,
                word: /<span class="box"><\/span>([^<]+)</)
            #expect(page.map(\.title) == ["相談内容", "その他", "機種", "結果", "案内先", "相談した時刻", "注意事項", "性別"])
            #expect(Array(paper.prefix(page.count)) == page)
            #expect(Array(page[0].words.prefix(5)) == ["基本操作", "文字入力", "LINE", "翻訳", "メール"])
            #expect(page[4].words == ["携帯電話会社", "消費生活センター", "区の担当課", "次回の相談"])
            #expect(paper.dropFirst(page.count).map(\.title) == ["年代", "初めて"])
        }
    }
}
