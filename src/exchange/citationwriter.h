#pragma once

#include <QByteArray>

namespace dp {

struct Citation;

/// Writes citations in one format, one after the other. The pieces together are the file, in UTF-8.
class CitationWriter
{
public:
    virtual ~CitationWriter() = default;
    virtual QByteArray begin() { return {}; }
    virtual QByteArray entry(const Citation &citation) = 0;
    virtual QByteArray end() { return {}; }
};

} // namespace dp
