#pragma once

#include "exchange/pagewriter.h"

namespace dp {

/// Writes an Atom feed (RFC 4287). The identifier of an entry is the address of the paper without version, so
/// a feed reader shows a new version as a change of the same entry.
class AtomFeedWriter final : public PageWriter
{
public:
    QByteArray begin(const PageHead &head) override;
    QByteArray entry(const LibraryPaper &libraryPaper) override;
    QByteArray end() override { return "</feed>\n"; }
};

} // namespace dp
