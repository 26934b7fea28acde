// READMEs from any source (exchange/readmereader). Only complete papers are read. If they are written to a
// README and read again, they are the same papers, and writing them again gives the same bytes.
#include "exchange/readmereader.h"
#include "exchange/readmewriter.h"
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = dp::fuzz::bytesOf(data, size);
    const dp::ReadmePage page = dp::readme::read(bytes);
    const auto lines = bytes.count('\n') + 1;
    for (const auto &section : page.sections)
        for (const dp::Paper &paper : section.papers)
            dp::fuzz::checkPaper(paper);
    for (const auto &problem : page.problems)
        DP_RULE(problem.line >= 1 && problem.line <= lines, problem.what);
    if (!dp::readme::looksLikePage(bytes))
        return 0;

    const QByteArray written = dp::readme::write(page);
    const dp::ReadmePage again = dp::readme::read(written);
    DP_RULE(again.problems.isEmpty(), QString::fromUtf8(written));
    DP_RULE(again.sections.size() == page.sections.size(), QString::fromUtf8(written));
    for (qsizetype i = 0; i < page.sections.size(); ++i)
        DP_RULE(
            again.sections[i].papers.size() == page.sections[i].papers.size(), QString::fromUtf8(written));
    const QByteArray rewritten = dp::readme::write(again);
    DP_RULE(rewritten == written, QString::fromUtf8(written + "\n%\n" + rewritten));
    return 0;
}
