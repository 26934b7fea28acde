#pragma once

#include "exchange/citationwriter.h"

namespace dp {

/// Writes citations for BibTeX, or for biblatex with biber. The title is in double braces, because programs
/// change the case of a title in single braces. Unicode is kept.
class BibtexWriter final : public CitationWriter
{
public:
    enum class Dialect { Bibtex, Biblatex };

    explicit BibtexWriter(Dialect dialect)
        : m_dialect(dialect)
    {
    }

    QByteArray entry(const Citation &citation) override;

private:
    Dialect m_dialect;
};

} // namespace dp
