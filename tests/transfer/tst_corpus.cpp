#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"

#include <QDomDocument>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::ExportFile;
using dp::ImportFile;
using dp::Paper;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(8, 10), Qt::UTC);

QString childText(const QDomElement &entry, const QString &name)
{
    return entry.firstChildElement(name).text().simplified();
}

/// Returns the entries of a feed, read with QDomDocument. This function shares no code with the parser of the
/// program.
QList<Paper> readIndependently(const QDomDocument &document)
{
    QList<Paper> papers;
    QSet<QString> seen;
    for (QDomElement entry = document.documentElement().firstChildElement(u"entry"_s); !entry.isNull();
         entry = entry.nextSiblingElement(u"entry"_s)) {
        Paper paper;
        QString id = childText(entry, u"id"_s).section(u"/abs/"_s, 1);
        static const QRegularExpression version(u"v\\d+$"_s);
        if (!version.match(id).hasMatch())
            id += u"v1"_s;
        if (seen.contains(id))
            continue;
        seen << id;
        paper.comment = childText(entry, u"arxiv:comment"_s);
        paper.journalRef = childText(entry, u"arxiv:journal_ref"_s);
        paper.doi = childText(entry, u"arxiv:doi"_s);
        paper.title = childText(entry, u"title"_s);
        paper.abstract = childText(entry, u"summary"_s);
        paper.id = dp::ArxivId::parse(id).value_or(dp::ArxivId());
        for (QDomElement author = entry.firstChildElement(u"author"_s); !author.isNull();
             author = author.nextSiblingElement(u"author"_s))
            paper.authors << childText(author, u"name"_s);
        for (QDomElement category = entry.firstChildElement(u"category"_s); !category.isNull();
             category = category.nextSiblingElement(u"category"_s))
            paper.categories << category.attribute(u"term"_s).simplified();
        for (QDomElement link = entry.firstChildElement(u"link"_s); !link.isNull();
             link = link.nextSiblingElement(u"link"_s))
            if (link.attribute(u"rel"_s) == "alternate"_L1)
                paper.absUrl = link.attribute(u"href"_s);
        paper.published =
            dp::Moment::fromDateTime(QDateTime::fromString(childText(entry, u"published"_s), Qt::ISODate));
        paper.updated =
            dp::Moment::fromDateTime(QDateTime::fromString(childText(entry, u"updated"_s), Qt::ISODate));
        papers << paper;
    }
    return papers;
}

} // namespace

/// Tests recorded answers and published pages. These files are not part of the repository.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsRead_data();
    void everyPageIsRead();
    void everyFeedIsReadFieldByField_data();
    void everyFeedIsReadFieldByField();
    void cleanupTestCase();

private:
    int m_pagesToTheByte = 0;
    int m_feedsCompared = 0;
};

void TestCorpus::everyPageIsRead_data()
{
    NEED_CORPUS();
    QTest::addColumn<QString>("path");
    for (const QString &path : dp::test::corpusFiles(u"readme"_s, u"*.md"_s))
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void TestCorpus::everyPageIsRead()
{
    NEED_CORPUS();
    QFETCH(QString, path);
    const QByteArray bytes = dp::test::bytesOf(path);
    const auto file = ImportFile::read(path);
    VERIFY_OK(file);
    const auto library = dp::test::newLibrary();
    const auto report = file.value().store(*library, {}, now);
    VERIFY_OK(report);
    QCOMPARE(report->problems, QStringList());
    static const QRegularExpression row(
        u"^\\|\\s*\\**\\[.*?\\]\\(https?://arxiv\\.org/(?:abs|pdf)/(\\d{4}\\.\\d{4,5}|[a-z.-]+/\\d{7})"_s,
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QSet<QString> papers; // Identifiers without duplicates: a paper can be under several headings.
    for (auto rows = row.globalMatch(QString::fromUtf8(bytes)); rows.hasNext();)
        papers << rows.next().captured(1);
    QCOMPARE(report->papers, int(papers.size()));

    ExportFile::Options options;
    options.today = now.date();
    const auto out = ExportFile::write(*library, options);
    VERIFY_OK(out);
    // The exported page equals the imported page, except for blanks, escaped characters, and rows without
    // their last cell (pages of spring 2024). Pages with another introduction are not compared.
    const bool standard = bytes.startsWith("# Daily Papers\nThe project automatically fetches the latest "
                                           "papers from arXiv based on keywords.\n");
    const QList<QByteArray> own = bytes.split('\n'), back = out->split('\n');
    int different = 0;
    if (standard && own.size() == back.size()) {
        for (qsizetype i = 0; i < own.size(); ++i)
            if (own[i].simplified() != back[i].simplified()
                && own[i].simplified() + " |" != back[i].simplified() && !back[i].contains("&lt;")
                && !back[i].contains("&amp;") && !back[i].contains("&#"))
                ++different;
        if (*out == bytes)
            ++m_pagesToTheByte;
        QCOMPARE(different, 0);
    }
    // A second import adds nothing.
    const auto again = ImportFile::fromBytes(*out, path).value().store(*library, {}, now);
    VERIFY_OK(again);
    QVERIFY(again->changes.isEmpty());
    QCOMPARE(*ExportFile::write(*library, options), *out);
}

void TestCorpus::everyFeedIsReadFieldByField_data()
{
    NEED_CORPUS();
    QTest::addColumn<QString>("path");
    for (const QString &path : dp::test::corpusFiles(u"atom"_s, u"*.xml"_s))
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void TestCorpus::everyFeedIsReadFieldByField()
{
    NEED_CORPUS();
    QFETCH(QString, path);
    const QByteArray bytes = dp::test::bytesOf(path);
    const auto file = ImportFile::read(path);
    QDomDocument document;
    if (!document.setContent(bytes, false)) {
        VERIFY_ERROR(file, ErrorKind::BadContent);
        return;
    }
    if (bytes.contains("/api/errors#") || !bytes.contains("<entry")) {
        VERIFY_ERROR(file, ErrorKind::NoPapersInFile);
        return;
    }
    VERIFY_OK(file);
    const auto library = dp::test::newLibrary();
    const auto report = file.value().store(*library, {}, now);
    VERIFY_OK(report);
    QCOMPARE(report->problems, QStringList());
    const QList<Paper> wanted = readIndependently(document);
    QVERIFY(!wanted.isEmpty());
    dp::PaperReader paperReader(*library);
    for (const Paper &paper : wanted) {
        const auto stored = paperReader.paper(paper.id.key());
        VERIFY_OK(stored);
        const Paper &own = stored->paper;
        if (own.id.version() != paper.id.version())
            continue; // The feed has two versions of this paper, and the library shows the higher one.
        QCOMPARE(own.title, paper.title);
        QCOMPARE(own.abstract, paper.abstract);
        QCOMPARE(own.comment, paper.comment);
        QCOMPARE(own.journalRef, paper.journalRef);
        QCOMPARE(own.doi, paper.doi);
        QCOMPARE(own.authors, paper.authors);
        QCOMPARE(QSet<QString>(own.categories.cbegin(), own.categories.cend()),
            QSet<QString>(paper.categories.cbegin(), paper.categories.cend()));
        QCOMPARE(own.published, paper.published);
        QCOMPARE(own.updated, paper.updated);
        if (!paper.absUrl.isEmpty())
            QCOMPARE(own.absUrl, paper.absUrl);
        ++m_feedsCompared;
    }
}

void TestCorpus::cleanupTestCase()
{
    if (dp::test::corpus().isEmpty())
        return;
    QVERIFY(m_pagesToTheByte >= 1);
    QVERIFY(m_feedsCompared > 100);
}

DP_TEST(TestCorpus)
#include "tst_corpus.moc"
