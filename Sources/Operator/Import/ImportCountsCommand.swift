import ArgumentParser
import Clinic

/// `sumaho import counts FILE [--apply]`
struct ImportCountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts", abstract: "この仕組みより前の月の集計 (氏名なし) を取り込みます",
        discussion: """
            1行に、ひと月・ひと事業・一会場。見出しは 月、事業、会場 のあとに、開催日数、枠、予約、参加人数(延べ)、実人数 など
            報告にある項目と、「年代 70〜74歳」「相談内容 LINE」「性別 女性」のような内訳です。
            空けたところは「分からない」で、0ではありません。会場を空けた行は区全体で、会場の行もある月では実人数だけを入れます。
            """)

    @OptionGroup var options: ImportOptions

    func run() async throws { try await options.run(.counts) }
}
