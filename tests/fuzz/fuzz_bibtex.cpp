// Fuzz target for BibTeX files (exchange/bibtexreader). Each entry must be in a line of the text, and
// strings must not make the values very long.
#include "exchange/bibtexpaper.h"
#include "exchange/bibtexreader.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    (void)dp::bibtex::looksLikeBibtex(bytes);
    const QString text = QString::fromUtf8(bytes);
    const dp::bibtex::Found found = dp::bibtex::read(text);
    const qsizetype lines = text.count(u'\n') + text.count(u'\r') + 1;
    qsizetype values = 0;
    for (const dp::BibtexEntry &entry : found.entries) {
        for (const QString &value : entry.fields)
            values += value.size();
        DP_RULE(entry.line > 0 && entry.line <= lines, entry.key);
        if (const auto paper = dp::bibtexpaper::of(entry))
            DP_RULE(paper->id.key() != 0, entry.key);
    }
    DP_RULE(values <= 5 * text.size() + 1024 * 1024, QString::number(values));
    return 0;
}
