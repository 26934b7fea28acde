#include "cli/commands/keywordnotes.h"

#include "arxiv/pastedquery.h"
#include "arxiv/queryadvice.h"
#include "cli/terminal.h"

namespace dp {

void keywordnotes::write(Terminal &terminal, const Keyword &keyword, const QStringList &decoded)
{
    for (const QString &text : decoded)
        terminal.note(query::decodedNote(text));
    for (const Advice &advice : query::advice(keyword))
        terminal.note(adviceText(advice));
}

} // namespace dp
