// Fuzz target for writing papers to a README (exchange/readmewriter, text/markdowncell). When the README is
// read again, all texts of the papers must be the same, except that white space is folded. Writing these
// papers again must give the same bytes.
#include "base/plaintext.h"
#include "exchange/readmereader.h"
#include "exchange/readmewriter.h"
#include "fuzz/fuzz.h"

using namespace Qt::StringLiterals;

namespace {

void compare(const dp::Paper &read, const dp::Paper &paper, const QString &page)
{
    DP_RULE(read.id == paper.id && read.absUrl == paper.absUrl && read.updated == paper.updated, page);
    DP_RULE(read.title == paper.title.simplified(), page);
    DP_RULE(read.abstract == paper.abstract.simplified(), page);
    DP_RULE(read.comment == paper.comment.simplified(), page);
    DP_RULE(read.authors.value(0) == paper.authors.value(0), page);
    DP_RULE(read.categories.join(u", "_s) == paper.categories.join(u", "_s), page);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QStringList texts = dp::fuzz::texts(dp::fuzz::bytesOf(data, size), 5);
    for (QString &text : texts)
        text = dp::plaintext::cleaned(text); // every reader cleans texts in this way
    dp::Paper paper;
    paper.id = *dp::ArxivId::parse(u"2502.20780v1");
    paper.absUrl = u"http://arxiv.org/abs/2502.20780v1"_s;
    paper.updated = *dp::Moment::fromIso(u"2025-02-28");
    paper.title = texts[0];
    paper.abstract = texts[1];
    paper.comment = texts[2];
    if (const QString author = texts[3].simplified(); !author.isEmpty())
        paper.authors << author;
    paper.categories = texts[4].simplified().split(u' ', Qt::SkipEmptyParts);
    if (paper.title.simplified().isEmpty())
        return 0; // readers accept no paper without a title

    dp::ReadmePage page;
    page.columns = {dp::ReadmeColumn::Title, dp::ReadmeColumn::Date, dp::ReadmeColumn::Authors,
        dp::ReadmeColumn::Abstract, dp::ReadmeColumn::Tags, dp::ReadmeColumn::Comment};
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << dp::ReadmePage::Section{u"MLLM"_s, {paper, paper}, 0};
    const QByteArray written = dp::readme::write(page);
    const QString shown = QString::fromUtf8(written);
    const dp::ReadmePage read = dp::readme::read(written);
    DP_RULE(read.problems.isEmpty() && read.sections.size() == 1, shown);
    DP_RULE(read.sections[0].papers.size() == 2, shown);
    for (const dp::Paper &one : read.sections[0].papers)
        compare(one, paper, shown);
    DP_RULE(dp::readme::write(read) == written, shown);
    return 0;
}
