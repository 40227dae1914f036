/// How a draw is made again by hand, with any tool that reckons SHA-256.
package enum DrawMethodText {
    /// The method in full, a paragraph a line, without line ends.
    package static let lines = [
        "抽選のやり直し方(どなたでも、SHA-256を計算できる道具だけで確かめられます)",
        "1. 公開された名簿のファイルのSHA-256を計算します(16進数の小文字、64文字)。これが名簿のハッシュで、"
            + "締め切ったときに公表したものと同じはずです。",
        "2. 名簿の1行は「受付番号 区分 希望の日程(第1希望から)」です。受付番号ごとに、次の1行を改行なしでつくり、"
            + "そのSHA-256を計算します(16進数の小文字)。これがその方の鍵です。",
        "   名簿のハッシュ 公開された数値 受付番号",
        "   あいだは半角の空白1つ。数値は数字だけを半角で続けます(コンマ、小数点、空白、単位は除きます)。",
        "3. 区分が first(初めての方)を先に、again を後にし、それぞれの中では鍵の小さい順(文字としての順)に並べます。"
            + "これが抽選順です。",
        "4. 抽選順に1人ずつ、希望の日程のうち空きのある最初の日程に当選とします。",
        "5. どれにも空きがなければ、希望の日程のうち補欠の空きがある最初の日程の補欠とし、日程ごとに1番から数えます。"
            + "それもなければ落選です。",
        "名簿の先頭の5行は、形式、教室の番号、日程ごとの定員(groups)、日程ごとの補欠の人数(reserves)、"
            + "数値の公開日と名前(value)です。",
    ]

    /// An example of the second step, for whoever types it.
    package static let example = "例: printf '%s' 'ハッシュ 1234 7' | sha256sum"
}
