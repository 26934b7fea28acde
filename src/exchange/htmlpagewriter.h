#pragma once

#include "exchange/pagewriter.h"

namespace dp {

/// Writes a page for a browser as one file. It has no script and makes no request. Its colors follow the
/// desktop.
class HtmlPageWriter final : public PageWriter
{
public:
    QByteArray begin(const PageHead &head) override;
    QByteArray section(const QString &name) override;
    QByteArray entry(const LibraryPaper &libraryPaper) override;
    QByteArray end() override;

private:
    QString endOfSection() const;
    QString body(const LibraryPaper &libraryPaper) const;

    QList<ReadmeColumn> m_columns;

    int m_sections = 0;
    bool m_hasPapers = false; // in the current section
};

} // namespace dp
