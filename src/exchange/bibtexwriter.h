#pragma once

#include "exchange/bibtexstyle.h"
#include "exchange/citationwriter.h"

#include <QString>

namespace dp {

/// Writes citations for BibTeX, or for biblatex with biber.
class BibtexWriter final : public CitationWriter
{
public:
    enum class Dialect { Bibtex, Biblatex };

    explicit BibtexWriter(Dialect dialect, const BibtexStyle &style = {})
        : m_dialect(dialect)
        , m_style(style)
    {
    }

    QByteArray entry(const Citation &citation) override;

private:
    QString titleOf(const Citation &citation) const;
    /// Returns an escaped value with its letters in the chosen style.
    QString styled(const QString &escaped) const;

    const Dialect m_dialect;
    const BibtexStyle m_style;
};

} // namespace dp
