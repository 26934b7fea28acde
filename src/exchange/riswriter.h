#pragma once

#include "exchange/citationwriter.h"

namespace dp {

/// Writes citations in the RIS format: a line for each value, with CRLF.
class RisWriter final : public CitationWriter
{
public:
    QByteArray entry(const Citation &citation) override;
};

} // namespace dp
