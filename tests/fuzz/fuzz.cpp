#include "fuzz/fuzz.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QUrl>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void beQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Qt needs an application object to find the SQLite driver.
    static QCoreApplication application(*argc, *argv);
    qInstallMessageHandler(beQuiet); // damaged databases would print thousands of messages each second
    return 0;
}

namespace dp::fuzz {

void broken(const char *rule, const QString &seen)
{
    std::fprintf(stderr, "The rule does not hold: %s\n%s\n", rule, seen.toUtf8().constData());
    std::abort();
}

QStringList texts(const QByteArray &input, int count)
{
    QStringList list = QString::fromUtf8(input).split(u"\n%\n"_s);
    list.resize(count);
    return list;
}

QString told(const Paper &paper)
{
    return QStringList{paper.id.versioned(), paper.title, paper.abstract, paper.comment, paper.journalRef,
        paper.doi, paper.absUrl, paper.authors.join(u'\n'), paper.categories.join(u'\n'),
        paper.published.iso(), paper.updated.iso()}
        .join(u"\n%\n"_s);
}

void checkPaper(const Paper &paper)
{
    const QString all = told(paper);
    const auto id = ArxivId::fromKey(paper.id.key(), paper.id.version());
    DP_RULE(id == paper.id && paper.id.version() > 0, all);
    DP_RULE(ArxivId::parse(paper.id.versioned()) == id, all);
    DP_RULE(!paper.title.isEmpty(), all);
    DP_RULE(Moment::fromIso(paper.updated.iso()) == paper.updated, all);
    DP_RULE(!paper.published.isKnown() || Moment::fromIso(paper.published.iso()) == paper.published, all);
    const QUrl url(paper.absUrl, QUrl::StrictMode);
    DP_RULE(url.isValid() && url.scheme().startsWith("http"_L1) && !url.host().isEmpty(), all);
    for (const QChar c : paper.absUrl)
        DP_RULE(!c.isSpace() && !u"()<>[]|`\"\\"_s.contains(c), all);
    for (const QString &text :
        QStringList{paper.title, paper.abstract, paper.comment, paper.journalRef, paper.doi} + paper.authors
            + paper.categories) {
        DP_RULE(text == text.simplified(), all);
        DP_RULE(text.isValidUtf16(), all);
    }
}

QString scratchPath(const QString &name)
{
    static const QTemporaryDir folder(QFileInfo(u"/dev/shm"_s).isWritable()
            ? u"/dev/shm/daily-papers-fuzz-XXXXXX"_s
            : QDir::tempPath() + u"/daily-papers-fuzz-XXXXXX"_s);
    return folder.filePath(name);
}

} // namespace dp::fuzz
