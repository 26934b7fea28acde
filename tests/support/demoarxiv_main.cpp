// demo-arxiv is a local arXiv server with made-up papers, for demonstrating and trying the program without
// the internet. It prints the address of its API as the first line and serves until it is stopped.

#include "support/loopbackarxiv.h"
#include "support/madeuppapers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace dp::test;

namespace {

constexpr int spare = 200; // number of additional papers, because papersUntilNow() removes some

struct Choices {
    int papers = 2000;
    QDate newest;
    AtomDialect dialect = AtomDialect::Current;
    int dripMs = 0;
};

/// Reads the options. On error, returns nothing and stores an explanation in `error`.
std::optional<Choices> read(const QCommandLineParser &parser, QString &error)
{
    Choices choices;
    bool isNumber = false;
    choices.papers = parser.value(u"papers"_s).toInt(&isNumber);
    if (!isNumber || choices.papers < 0 || choices.papers > 200'000)
        error = u"--papers wants a number from 0 to 200000"_s;
    const QString newest = parser.value(u"newest"_s);
    choices.newest = newest.isEmpty() ? QDate::currentDate() : QDate::fromString(newest, Qt::ISODate);
    if (!choices.newest.isValid())
        error = u"--newest wants a date such as 2026-11-20"_s;
    const QString dialect = parser.value(u"dialect"_s);
    if (dialect == "classic"_L1)
        choices.dialect = AtomDialect::Classic;
    else if (dialect != "current"_L1)
        error = u"--dialect wants classic or current"_s;
    choices.dripMs = parser.value(u"interval-drip"_s).toInt(&isNumber);
    if (!isNumber || choices.dripMs < 0)
        error = u"--interval-drip wants milliseconds"_s;
    if (!error.isEmpty())
        return {};
    return choices;
}

/// Returns the newest papers submitted until now. Papers that are submitted or revised later today are not
/// included.
QList<MadeUpPaper> papersUntilNow(const Choices &choices)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<MadeUpPaper> papers = madeUpPapers(choices.papers + spare, choices.newest);
    if (choices.newest >= now.date())
        papers.removeIf([&now](const MadeUpPaper &paper) { return paper.updated > now; });
    return papers.mid(0, choices.papers);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"demo-arxiv"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Serves made-up papers as arXiv would, on this machine alone."_s);
    parser.addHelpOption();
    parser.addOptions({{u"papers"_s, u"How many papers there are."_s, u"N"_s, u"2000"_s},
        {u"newest"_s, u"The day of the newest papers; today if not given."_s, u"YYYY-MM-DD"_s},
        {u"dialect"_s, u"How the feeds are written: classic or current."_s, u"NAME"_s, u"current"_s},
        {u"interval-drip"_s, u"Send each answer in twenty pieces, so many milliseconds apart."_s, u"MS"_s,
            u"0"_s}});
    parser.process(app);

    QString error;
    const auto choices = read(parser, error);
    if (!choices) {
        std::fprintf(stderr, "demo-arxiv: %s\n", qPrintable(error));
        return 2;
    }

    LoopbackArxiv arxiv(papersUntilNow(*choices));
    arxiv.setDialect(choices->dialect);
    arxiv.setLinksLeadHere(true);
    if (choices->dripMs > 0)
        arxiv.queueFault(Fault::drip(choices->dripMs), {}, -1);
    if (!arxiv.listen()) {
        std::fprintf(stderr, "demo-arxiv: cannot listen on 127.0.0.1\n");
        return 1;
    }
    std::printf("%s\n", arxiv.apiUrl().toEncoded().constData());
    std::fflush(stdout);
    // The default actions of SIGTERM and SIGINT are sufficient, because the server has no data to save.
    return app.exec();
}
