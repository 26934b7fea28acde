#pragma once

#include "exchange/citationwriter.h"

namespace dp {

/// Writes citations as CSL-JSON: an array with an object for each paper.
class CslJsonWriter final : public CitationWriter
{
public:
    QByteArray begin() override { return "["; }
    QByteArray entry(const Citation &citation) override;
    QByteArray end() override { return "\n]\n"; }

private:
    bool m_isFirst = true;
};

} // namespace dp
