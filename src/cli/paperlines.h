#pragma once

#include "base/paper.h"
#include "base/result.h"
#include "exchange/paperjson.h"

#include <QByteArray>

namespace dp {

class Terminal;

/// Writes papers to the terminal in pieces, because a long list may need too much memory.
class PaperLines
{
public:
    PaperLines(Terminal &terminal, bool asJson)
        : m_terminal(terminal)
        , m_asJson(asJson)
    {
    }

    Outcome add(const LibraryPaper &libraryPaper);
    /// Writes a paper without its marks and keywords. Use this function only if the output is not JSON.
    Outcome addLine(const Paper &paper);
    void end();

private:
    Outcome passOn();

    Terminal &m_terminal;
    json::ArrayWriter m_json;
    QByteArray m_bytes;
    bool m_asJson;
};

} // namespace dp
