#include "cli/paperlines.h"

#include "base/plaintext.h"
#include "cli/terminal.h"

using namespace Qt::StringLiterals;

namespace dp {

Outcome PaperLines::add(const LibraryPaper &libraryPaper)
{
    if (!m_asJson)
        return addLine(libraryPaper.paper);
    m_bytes += m_json.next(json::paper(libraryPaper, false));
    return passOn();
}

Outcome PaperLines::addLine(const Paper &paper)
{
    m_bytes +=
        u"%1\t%2\t%3\n"_s.arg(paper.id.toString(), paper.updated.day(), plaintext::oneLine(paper.title))
            .toUtf8();
    return passOn();
}

void PaperLines::end()
{
    if (m_asJson)
        m_bytes += m_json.end();
    m_terminal.result(m_bytes);
}

Outcome PaperLines::passOn()
{
    constexpr qsizetype piece = 64 * 1024;
    if (m_bytes.size() < piece)
        return success();
    m_terminal.result(m_bytes);
    m_bytes.clear();
    return m_terminal.finish(); // an error, for example if the output is closed, ends the list
}

} // namespace dp
