/// What can be chosen before the office has edited anything.
extension RecordSchema {
    /// The frequent topics, from the fiscal year the plan begins with; the places are assumed. The office
    /// edits both.
    static let seeds = """
        INSERT INTO choice (kind, code, label, sort, since) VALUES
          ('topic', 'basics', '基本操作', 10, '2024-04-01'),
          ('topic', 'typing', '文字入力', 20, '2024-04-01'),
          ('topic', 'line', 'LINE', 30, '2024-04-01'),
          ('topic', 'mail', 'メール', 40, '2024-04-01'),
          ('topic', 'qr-code', 'QRコード', 50, '2024-04-01'),
          ('topic', 'apps', 'アプリを入れる', 60, '2024-04-01'),
          ('topic', 'maps', '地図', 70, '2024-04-01'),
          ('topic', 'photos', '写真', 80, '2024-04-01'),
          ('topic', 'settings', '設定・パスワード', 90, '2024-04-01'),
          ('topic', 'fraud', '詐欺のメッセージ', 100, '2024-04-01'),
          ('topic', 'online-procedures', 'マイナポータル・区の電子手続き', 110, '2024-04-01'),
          ('topic', 'disaster-apps', '防災アプリ', 120, '2024-04-01'),
          ('topic', 'payment', 'スマホ決済', 130, '2024-04-01'),
          ('referral', 'carrier', '携帯電話会社', 10, '2024-04-01'),
          ('referral', 'consumer-center', '消費生活センター', 20, '2024-04-01'),
          ('referral', 'ward-office', '区の担当課', 30, '2024-04-01'),
          ('referral', 'family', '家族', 40, '2024-04-01'),
          ('referral', 'next-visit', '次回の相談', 50, '2024-04-01');
        """
}
