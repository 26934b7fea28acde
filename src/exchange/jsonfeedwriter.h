#pragma once

#include "exchange/pagewriter.h"

namespace dp {

/// Writes a JSON Feed (https://www.jsonfeed.org/version/1.1/). The identifier of an item is the address of
/// the paper without version.
class JsonFeedWriter final : public PageWriter
{
public:
    QByteArray begin(const PageHead &head) override;
    QByteArray entry(const LibraryPaper &libraryPaper) override;
    QByteArray end() override { return "\n]}\n"; }

private:
    bool m_isFirst = true;
};

} // namespace dp
