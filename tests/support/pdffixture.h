#pragma once

#include "library/librarythread.h"
#include "library/papers.h"
#include "library/pdffiles.h"
#include "library/transaction.h"
#include "qtnetwork/qtnetwork.h"
#include "support/checks.h"
#include "support/fakeclock.h"
#include "support/loopbackarxiv.h"
#include "support/somepaper.h"
#include "transfer/pdfservice.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace dp::test {

/// Returns a PDF of about this size. seed: PDFs with different seeds differ.
inline QByteArray madeUpPdf(int size = 300000, char seed = 'a')
{
    return "%PDF-1.5\n%" + QByteArray(size, seed) + "\n%%EOF\n";
}

/// A service for PDFs and all objects that it needs: a library on disk with the papers 2502.20780v3 and
/// 2502.20781v1, a loopback arXiv, and a folder.
struct PdfFixture {
    PdfFixture()
    {
        if (!arxiv.listen())
            qFatal("no port to listen on");
        policy.interval = std::chrono::milliseconds(1);
        policy.timeout = std::chrono::milliseconds(20000);
        options.folder = {pdfs(), QStringLiteral("{title} [{id}].pdf")};
        options.fetch.apiUrl = arxiv.apiUrl();
        options.fetch.retries = 3;
        arxiv.setPdf(madeUpPdf(), "\"one\"");
        const auto opened =
            library.open(folder.filePath(QStringLiteral("library.sqlite")), Library::Access::Create, {});
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        Paper first = somePaper(QStringLiteral("2502.20780v3"));
        first.title = QStringLiteral("Zebras");
        Paper second = somePaper(QStringLiteral("2502.20781v1"));
        second.title = QStringLiteral("Zebras");
        add({first, second});
    }

    void add(const QList<Paper> &papers)
    {
        const Outcome added = library
                                  .ask([papers, now = clock.now()](Library &open) -> Outcome {
                                      Transaction transaction(open);
                                      DP_TRY(transaction.begin());
                                      const auto stored =
                                          Papers(transaction).store(papers, 0, Source::Feed, now);
                                      if (!stored)
                                          return stored.error();
                                      return transaction.commit();
                                  })
                                  .get();
        if (!added)
            qFatal("%s", qPrintable(describe(added.error())));
    }
    /// Starts the service for these identifiers.
    void start(const QStringList &ids)
    {
        if (!queue)
            queue = std::make_unique<RequestQueue>(network, policy);
        service = std::make_unique<PdfService>(*queue, library, library, clock, options);
        reports.clear();
        QObject::connect(service.get(), &PdfService::paperFinished, &context,
            [this](const PdfReport &report) { reports << report; });
        QList<ArxivId> papers;
        for (const QString &id : ids)
            papers << ArxivId::parse(id).value_or(ArxivId());
        service->start(papers);
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return !service->isRunning(); }, 30000);
    }
    PdfReport fetch(const QString &id)
    {
        start({id});
        return wait() && reports.size() == 1 ? reports.first() : PdfReport();
    }
    QString pdfs() const { return folder.filePath(QStringLiteral("pdfs")); }
    /// Returns the names of all files in the folder of the PDFs, or in another one.
    QStringList files(const QString &other = {}) const
    {
        return QDir(other.isEmpty() ? pdfs() : other)
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    std::optional<PdfFile> known(const QString &id)
    {
        return *library
                    .ask(
                        [version = *ArxivId::parse(id)](Library &open) { return PdfFiles(open).of(version); })
                    .get();
    }

    QTemporaryDir folder;
    LoopbackArxiv arxiv;
    QtNetwork network;
    FakeClock clock;
    LibraryThread library;
    RequestPolicy policy;
    PdfService::Options options;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<PdfService> service;
    QList<PdfReport> reports;
    QObject context;
};

} // namespace dp::test
