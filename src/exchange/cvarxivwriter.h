#pragma once

#include "exchange/readmelayout.h"
#include "exchange/readmewriter.h"

namespace dp::readme {

/// Writes a page in the layout of cv-arxiv-daily and similar repositories, with a table or a list of papers.
/// The layout has no abstracts. The library does not know the code of a paper, so this column has "null",
/// which such pages have for papers without code.
class CvArxivWriter final : public PageWriter
{
public:
    /// texts: the title and the introduction above the page. The layout has none of its own.
    CvArxivWriter(ReadmeLayout layout, QDate lastUpdate, const PageTexts &texts = {});
    void beginSection(const QString &keyword, const QString &heading = {}) override;
    void beginSavedSearch(const QString &name, const QString &text) override;
    void add(const Paper &paper, const QStringList &keywords = {}, const PageCells &cells = {}) override;
    QByteArray finish() override;

private:
    void begin(const QString &name, const QString &heading);
    void endSection();

    const bool m_isList;
    const QString m_day;
    const PageTexts m_texts;
    QStringList m_names; // of the sections
    QByteArray m_sections;
};

} // namespace dp::readme
