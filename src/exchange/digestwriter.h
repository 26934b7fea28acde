#pragma once

#include "exchange/pagewriter.h"

namespace dp {

/// Writes the digest of DailyArXiv: a template of an issue with the newest papers of each section, which
/// GitHub mails to the people who watch a repository.
class DigestWriter final : public PageWriter
{
public:
    static constexpr int papersInSection = 15;

    QByteArray begin(const PageHead &head) override;
    QByteArray section(const QString &name) override;
    QByteArray entry(const LibraryPaper &libraryPaper) override;
    QByteArray end() override { return m_isInSection ? "\n" : QByteArray(); }

private:
    QList<ReadmeColumn> m_columns;
    bool m_isInSection = false;
};

} // namespace dp
