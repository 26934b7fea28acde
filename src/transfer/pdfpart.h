#pragma once

#include "arxiv/answer.h"
#include "base/arxivid.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace dp {

/// The part of a PDF that was received so far, in a temporary file in the folder of the PDFs. If the transfer
/// breaks or the program ends, the file stays, and any later program goes on with it. Its name consists of
/// the identifier, so that it does not depend on the title. A second file contains what the server needs to
/// know for going on. While an object exists, no other program can use the part. Use each object in one
/// thread at a time.
class PdfPart
{
public:
    /// Writes bytes to a file like write(2). Tests replace it.
    using Write = std::function<qint64(int file, const char *bytes, qint64 size)>;

    /// Opens the part for a version of a paper. The folder must exist. Errors: PdfBeingFetched, and those of
    /// writing.
    static Result<std::unique_ptr<PdfPart>> open(const QString &folder, const ArxivId &id, Write write = {});
    /// Keeps the file if the server can continue it later; otherwise removes it.
    ~PdfPart();
    PdfPart(const PdfPart &) = delete;
    PdfPart &operator=(const PdfPart &) = delete;

    static constexpr auto suffix = QLatin1StringView(".daily-papers.part");
    static constexpr auto noteSuffix = QLatin1StringView(".daily-papers.part.note");

    QString path() const { return m_path; }
    qint64 size() const { return m_size; }
    /// Returns the whole size by the server; 0: unknown.
    qint64 wholeSize() const { return m_wholeSize; }
    /// Returns the value for If-Range with which the transfer can continue; empty: it must begin anew.
    QByteArray validator() const { return m_size > 0 ? m_validator : QByteArray(); }

    /// Prepares for the content of an answer: goes on with status 206, begins anew with status 200. If a part
    /// of another file was sent, removes the content and returns the error CutShort; the request must be sent
    /// again.
    Outcome begin(const AnswerHead &head);
    /// Appends a piece. If this fails, removes the file, so that it does not fill the disk.
    Outcome append(const QByteArray &piece);
    /// Checks the whole file: its size is that of the server, it begins as a PDF, and it has the end of one.
    /// Errors: NotAPdf, CutShort.
    Outcome check() const;
    /// Writes the content to the disk.
    Outcome sync();
    /// Returns whether the file at this path has the same content.
    bool isSameAs(const QString &path) const;

    /// Removes the content, so that the next answer begins anew.
    Outcome clear();
    /// Removes the files. Call nothing else afterwards.
    void discard();
    /// Moves the file to its final path. Returns false if there is a file already. Call nothing else after a
    /// success.
    Result<bool> moveTo(const QString &path);

private:
    PdfPart(const QString &path, int file, Write write);
    void readNote();
    Outcome writeNote();
    Error failure(int number) const;
    QByteArray read(qint64 from, qint64 size) const;

    QString m_path;
    QString m_id; // for errors
    int m_file; // -1 after discard() and moveTo()
    Write m_write;
    qint64 m_size = 0;
    qint64 m_wholeSize = 0;
    QByteArray m_validator;
};

} // namespace dp
