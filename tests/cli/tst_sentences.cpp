#include "support/commandfixture.h"
#include "support/damage.h"
#include "support/loopbackarxiv.h"
#include "support/snapshots.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;
using dp::test::data;
using dp::test::Fault;
using dp::test::gzipped;
using dp::test::LoopbackArxiv;
using dp::test::snapshotLine;
using dp::test::wednesday;
using dp::test::zipped;

namespace {

struct Setup {
    CommandFixture command;
    LoopbackArxiv arxiv{dp::test::madeUpPapers(300, wednesday.addDays(-1))};

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(command.in(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    int run(const QStringList &words)
    {
        return command.run(QStringList{u"--api-url"_s, arxiv.apiUrl().toString(), u"--request-interval"_s,
                               u"0"_s, u"--retries"_s, u"0"_s}
            + words);
    }
    /// Returns the lines of the results and then the messages. The name of the folder becomes "F", and the
    /// address of the host becomes "H".
    QStringList said() const
    {
        QStringList lines = command.lines();
        for (QString &line : lines)
            line = u"> "_s + line;
        lines += command.notes;
        for (QString &line : lines)
            line = line.replace(command.folder(), u"F"_s)
                       .replace(u"127.0.0.1"_s, u"H"_s)
                       .replace(u'\t', u"  "_s);
        return lines;
    }
};

struct Situation {
    const char *name;
    std::function<void(Setup &)> make;
    const char *words; ///< the arguments; F/ stands for the folder of the test
    int status;
    const char *said; ///< expected output, one line for each result and each message
};

QByteArray feed(const QByteArray &outlines)
{
    return "<opml version=\"2.0\"><body>" + outlines + "</body></opml>";
}

QByteArray outline(const QByteArray &title, const QByteArray &address)
{
    return "<outline text=\"" + title + "\" xmlUrl=\"" + address + "\"/>";
}

/// Returns a snapshot with 60 papers for each of `months` months.
QByteArray catalogue(int months = 3)
{
    QByteArray lines;
    for (int month = 1; month <= months; ++month)
        for (int i = 1; i <= 60; ++i) {
            const QDate first(2024, month, 1);
            lines += snapshotLine(u"24%1.%2"_s.arg(month, 2, 10, '0'_L1).arg(i, 5, 10, '0'_L1),
                u"Paper %1"_s.arg(i),
                first.addDays((i - 1) * first.daysInMonth() / 60).toString(Qt::ISODate));
        }
    return lines;
}

std::function<void(Setup &)> file(const QString &name, const QByteArray &bytes)
{
    return [=](Setup &setup) {
        setup.put(name, bytes);
    };
}

std::function<void(Setup &)> fault(const Fault &fault)
{
    return [=](Setup &setup) {
        setup.arxiv.queueFault(fault, {}, -1);
    };
}

const QByteArray rss =
    "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\" version=\"2.0\"><channel><item><title>Title</title>"
    "<link>https://arxiv.org/abs/2601.00001</link><description>arXiv:2601.00001v1 Abstract: "
    "Text</description>"
    "<guid>oai:arXiv.org:2601.00001v1</guid><pubDate>Mon, 05 Jan 2026 00:00:00 "
    "-0500</pubDate></item></channel></rss>";

QByteArray rotten(const QByteArray &bytes, qsizetype at)
{
    QByteArray other = bytes;
    other[at] = char(other[at] ^ 1);
    return other;
}

const QList<Situation> &imports()
{
    static const QByteArray cl = outline("CL", "https://rss.arxiv.org/rss/cs.CL");
    static const QByteArray lines = catalogue();
    static const QByteArray zip = zipped(lines, "s.json");
    static const QList<Situation> all{
        {"a README", file(u"page.md"_s, data(u"readme/page.md"_s)), "import F/page.md", 0,
            "> F/page.md  3 papers  3 new  0 revised"},
        {"options that a README does not have", file(u"page.md"_s, data(u"readme/page.md"_s)),
            "import F/page.md --keyword X --category cs --years 2024", 0,
            "> F/page.md  3 papers  3 new  0 revised\n"
            "The option --keyword has no effect on these files.\n"
            "The option --category has no effect on these files.\n"
            "The option --years has no effect on these files."},
        {"no file", [](Setup &) {}, "import F/none.md", 1,
            "The file “F/none.md” does not exist. Check the name and the folder."},
        {"an empty file", file(u"x.md"_s, {}), "import F/x.md", 1, "“F/x.md” is empty. Choose another file."},
        {"another file", file(u"x.md"_s, "# A\n\nText\n"), "import F/x.md", 1,
            "The format of “F/x.md” is not supported. Choose a DailyArXiv README, an Atom feed, a BibTeX "
            "file, an OPML "
            "list, "
            "an arXiv metadata snapshot or an exported library."},
        {"announcements", file(u"rss.xml"_s, rss), "import F/rss.xml", 0,
            "> F/rss.xml  1 papers  1 new  0 revised"},
        {"announcements cut short", file(u"rss.xml"_s, rss.chopped(20)), "import F/rss.xml", 1,
            "“F/rss.xml” is incomplete. Nothing was imported. Download the file again."},
        {"a feed cut short", file(u"a.xml"_s, data(u"atom/cut-short.xml"_s)), "import F/a.xml", 1,
            "“F/a.xml” is incomplete. Nothing was imported. Download the file again."},
        {"an empty feed", file(u"a.xml"_s, data(u"atom/empty.xml"_s)), "import F/a.xml", 1,
            "“F/a.xml” contains no papers. Choose another file."},
        {"a list of feeds", file(u"l.opml"_s, feed(cl)), "import F/l.opml", 0,
            "> F/l.opml  1 keywords added"},
        {"a list with a document type", file(u"l.opml"_s, "<!DOCTYPE opml>" + feed(cl)), "import F/l.opml", 0,
            "> F/l.opml  1 keywords added"},
        {"a list with entities", file(u"l.opml"_s, "<!DOCTYPE opml [<!ENTITY a \"b\">]>" + feed(cl)),
            "import F/l.opml", 1,
            "“F/l.opml” is damaged (it defines entities). Nothing was imported. Download or save the file "
            "again."},
        {"a list with feeds of others",
            file(u"l.opml"_s,
                feed(cl + outline("a", "https://example.org/1") + outline("b", "https://example.org/2"))),
            "import F/l.opml", 0,
            "> F/l.opml  1 keywords added\nF/l.opml: 2 feed(s) are not from arXiv and were skipped."},
        {"a list of feeds of others alone", file(u"l.opml"_s, feed(outline("a", "https://example.org/1"))),
            "import F/l.opml", 1, "“F/l.opml” contains no arXiv feeds. Choose another file."},
        {"a list with one question twice",
            file(u"l.opml"_s, feed(cl + outline("8", "http://arxiv.org/rss/cmp-lg"))), "import F/l.opml", 0,
            "> F/l.opml  1 keywords added\nF/l.opml: the feed “8” was not added, because the "
            "keyword “CL” has the same query."},
        {"a list that was imported before",
            [](Setup &setup) {
                setup.put(u"l.opml"_s, feed(cl));
                setup.run({u"import"_s, setup.command.in(u"l.opml"_s)});
            },
            "import F/l.opml", 0, "> F/l.opml  0 keywords added\nF/l.opml: the keyword “CL” already exists."},
        {"a list with equal titles",
            file(u"l.opml"_s, feed(cl + outline("CL", "https://rss.arxiv.org/rss/cs.CV"))), "import F/l.opml",
            0,
            "> F/l.opml  2 keywords added\n"
            "F/l.opml: the feed “CL” became the keyword “CL (cs.CV)”, because another keyword has its "
            "title."},
        {"a list with a list of papers",
            file(u"l.opml"_s,
                feed(cl + outline("6", "https://export.arxiv.org/api/query?id_list=1512.03385"))),
            "import F/l.opml", 0, "> F/l.opml  2 keywords added"},
        {"a list with a long list of papers",
            [](Setup &setup) {
                QByteArray ids;
                for (int i = 1001; i <= 1201; ++i)
                    ids += "2502.0" + QByteArray::number(i) + ',';
                setup.put(
                    u"l.opml"_s, feed(outline("6", "https://export.arxiv.org/api/query?id_list=" + ids)));
            },
            "import F/l.opml", 0,
            "> F/l.opml  3 keywords added\n"
            "F/l.opml: the feed “6” lists more papers than a query can contain, so it became 3 keyword(s)."},
        {"a list with an unknown category",
            file(u"l.opml"_s, feed(outline("a", "https://rss.arxiv.org/rss/cs.XX"))), "import F/l.opml", 0,
            "> F/l.opml  1 keywords added\n"
            "“cs.XX” is not in the list of arXiv's categories. Check the spelling. An unknown category finds "
            "no papers."},
        {"a keyword with an unknown category", [](Setup &) {}, "keywords add Reward --category cs.XX", 0,
            "“cs.XX” is not in the list of arXiv's categories. Check the spelling. An unknown category finds "
            "no papers."},
        {"a list with a list of papers that cannot be read",
            file(u"l.opml"_s, feed(cl + outline("6", "https://export.arxiv.org/api/query?id_list=1512."))),
            "import F/l.opml", 1,
            "> F/l.opml  1 keywords added\n"
            "F/l.opml: “6” (https://export.arxiv.org/api/query?id_list=1512.) has an identifier in its "
            "id_list that cannot be read; correct it. The rest was imported."},
        {"a snapshot", file(u"s.json"_s, lines), "import F/s.json", 0,
            "> F/s.json  180 papers  180 new  0 revised\nF/s.json: the papers from 2024-01-02 to 2024-02-29 "
            "are complete."},
        {"a part of a snapshot", file(u"s.json"_s, catalogue(1)), "import F/s.json", 0,
            "> F/s.json  60 papers  60 new  0 revised\n"
            "F/s.json: the file has only a part of arXiv's papers, so every day may have missing papers. A "
            "refresh fetches them."},
        {"a snapshot in another order",
            file(u"s.json"_s, catalogue() + snapshotLine(u"2402.00003"_s, u"x"_s)), "import F/s.json", 0,
            "> F/s.json  181 papers  180 new  0 revised\n"
            "F/s.json: the papers are not in order, so every day may have missing papers. A refresh fetches "
            "them."},
        {"a snapshot with a damaged line", file(u"s.json"_s, lines + "{\n"), "import F/s.json", 1,
            "> F/s.json  180 papers  180 new  0 revised\n"
            "F/s.json: 1 line(s) could not be read. First: line 181: unterminated object. The rest was "
            "imported.\n"
            "F/s.json: some papers could not be read or have no date of submission, so every day may "
            "have missing papers. A refresh fetches them."},
        {"a paper without categories",
            file(u"s.json"_s, snapshotLine(u"2401.00001"_s, u"x"_s, u"2024-01-02"_s, {})), "import F/s.json",
            1,
            "> F/s.json  1 papers  1 new  0 revised\n"
            "F/s.json: 1 paper(s) have no authors or no categories, so some keywords do not find them. "
            "First: line 1: 2401.00001 has no categories that can be read.\n"
            "F/s.json: some papers could not be read or have no date of submission, so every day may "
            "have missing papers. A refresh fetches them."},
        {"a packed snapshot cut short", file(u"s.gz"_s, gzipped(lines).left(2000)), "import F/s.gz", 1,
            "> F/s.gz  N papers  N new  N revised\n"
            "“F/s.gz” is incomplete. Its first N papers were imported. Download the file again and import it "
            "to continue."},
        {"a packed snapshot cut at its beginning", file(u"s.gz"_s, gzipped(lines).left(15)), "import F/s.gz",
            1, "“F/s.gz” is incomplete. Nothing was imported. Download the file again."},
        {"a zip cut short", file(u"s.zip"_s, zipped(lines, "s.json").left(2000)), "import F/s.zip", 1,
            "“F/s.zip” is incomplete. Nothing was imported. Download the file again."},
        {"a wrong checksum", file(u"s.gz"_s, rotten(gzipped(lines), gzipped(lines).size() - 6)),
            "import F/s.gz", 1,
            "“F/s.gz” is damaged (incorrect data check). Nothing was imported. Download or save the file "
            "again."},
        {"a wrong checksum in a zip",
            file(u"s.zip"_s, rotten(rotten(zip, 14), zip.indexOf("PK\x01\x02") + 16)), "import F/s.zip", 1,
            "> F/s.zip  180 papers  180 new  0 revised\n"
            "“F/s.zip” is damaged. 180 papers were imported from it, and some of them may be wrong. Download "
            "the file "
            "again and import it again."},
        {"an array cut short", file(u"s.json"_s, '[' + QByteArray(lines).trimmed().replace("\n", ",\n")),
            "import F/s.json", 1,
            "> F/s.json  180 papers  180 new  0 revised\n"
            "“F/s.json” is incomplete. Its first 180 papers were imported. Download the file again and "
            "import it to continue."},
    };
    return all;
}

const QList<Situation> &refreshes()
{
    static const char failed[] = "refresh --keyword Reasoning";
    static const auto before = [](const char *sentence) {
        static QList<QByteArray> kept; // the table points to these texts, so they must stay in memory
        kept << QByteArray(
                    "> Reasoning  0 new  0 revised  0 unchanged  failed\nFetching “Reasoning”…\nReasoning: ")
                + sentence;
        return kept.last().constData();
    };
    static const QList<Situation> all{
        {"a day to come", [](Setup &) {}, "refresh --back-to 2026-11-19", 2,
            "“2026-11-19” is in the future. Use today or an earlier date."},
        {"no such keyword", [](Setup &) {}, "refresh --keyword Nobody", 1,
            "There is no keyword “Nobody”. Check the list of keywords, or add the keyword."},
        {"an answer that breaks off", fault(Fault::Truncated), failed, 1,
            before("The answer of H was incomplete. Your papers are unchanged. Try again later.")},
        {"a page for people", fault(Fault::Html), failed, 1,
            before("H did not return a list of papers. Your papers are unchanged. Try again later.")},
        {"a damaged answer", fault(Fault::Malformed), failed, 1,
            before("H returned a damaged list of papers. Your papers are unchanged. Try again later.")},
        {"entities", fault(Fault::EntityBomb), failed, 1,
            before("The answer of H looked unsafe and was ignored. Check the API address and the network.")},
        {"a server out of order", fault(Fault::status(500, {}, "x")), failed, 1,
            before("H returned the HTTP error 500. Try again later.")},
    };
    return all;
}

const QList<Situation> &repairs()
{
    static const QList<Situation> all{
        {"a sound library", [](Setup &setup) { dp::test::makeRichLibrary(setup.command.library()); }, "check",
            0, "> ok"},
        {"a sound library, to be repaired",
            [](Setup &setup) { dp::test::makeRichLibrary(setup.command.library()); }, "check --repair", 0,
            "> ok"},
        {"no library", [](Setup &) {}, "check", 1,
            "The file “F/library.sqlite” does not exist. Check the name and the folder."},
        {"another file", file(u"library.sqlite"_s, "This is no library, but a text that is long enough.\n"),
            "check", 1, "“F/library.sqlite” is not a Daily Papers library. Choose another file."},
    };
    return all;
}

} // namespace

/// Tests the complete messages of import, refresh and check in many situations.
class TestSentences : public QObject
{
    Q_OBJECT

private slots:
    void importMessages_data() { rowsOf(imports()); }
    void importMessages() { check(imports()); }
    void refreshMessages_data() { rowsOf(refreshes()); }
    void refreshMessages() { check(refreshes()); }
    void repairMessages_data() { rowsOf(repairs()); }
    void repairMessages() { check(repairs()); }

private:
    static void rowsOf(const QList<Situation> &situations)
    {
        QTest::addColumn<int>("number");
        for (qsizetype i = 0; i < situations.size(); ++i)
            QTest::newRow(situations[i].name) << int(i);
    }
    static void check(const QList<Situation> &situations)
    {
        QFETCH(int, number);
        const Situation &situation = situations[number];
        Setup setup;
        QVERIFY(setup.arxiv.listen());
        setup.command.clock.set(QDateTime(wednesday, QTime(12, 0), Qt::UTC));
        setup.arxiv.setNow(setup.command.clock.now());
        situation.make(setup);
        QStringList words = QString::fromUtf8(situation.words).split(u' ');
        for (QString &word : words)
            if (word.startsWith("F/"_L1))
                word = setup.command.in(word.mid(2));
        const int status = setup.run(words);
        QString said = setup.said().join(u'\n');
        const QString wanted = QString::fromUtf8(situation.said);
        if (wanted.contains(u'N')
            // "N" stands for any number: how much of a packed file is readable depends on the packer.
            && !said.contains(u'N'))
            said.replace(QRegularExpression(u"\\d+"_s), u"N"_s);
        QCOMPARE(said, wanted);
        QCOMPARE(status, situation.status);
    }
};

DP_TEST(TestSentences)
#include "tst_sentences.moc"
