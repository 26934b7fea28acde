#pragma once

#include "exchange/citationwriter.h"

namespace dp {

/// Writes citations as a list in Markdown, one line for each. All text is escaped, so that it is shown as it
/// is.
class MarkdownWriter final : public CitationWriter
{
public:
    QByteArray entry(const Citation &citation) override;
};

} // namespace dp
