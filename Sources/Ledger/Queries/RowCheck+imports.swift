import Clinic

/// What is looked for in what was brought in from paper.
extension RowCheck {
    static let imports = [
        RowCheck(
            "months-unlike-their-import", "取り込んだ月が、その取込みとともに有効か取り消されていること",
            counting: """
                SELECT count(*) FROM importedMonth JOIN importBatch ON importBatch.id = importedMonth.batch
                WHERE importedMonth.undone <> (importBatch.undoneAt IS NOT NULL)
                """),
        RowCheck(
            "ward-beside-venues", "区全体で取り込んだ月と会場ごとに取り込んだ月が重ならないこと(実人数だけの行を除く)",
            counting: """
                SELECT count(*) FROM importedMonth AS ward
                JOIN importedMonth AS place USING (month, programme)
                WHERE ward.venue IS NULL AND place.venue IS NOT NULL AND ward.undone = 0 AND place.undone = 0
                  AND EXISTS (SELECT 1 FROM importedCount
                    WHERE importedCount.month = ward.id AND measure <> 'people')
                """),
    ]
}
