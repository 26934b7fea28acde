#include "base/paper.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp {

QString Paper::pdfUrl() const
{
    // The address of the PDF differs from that of the abstract page only in the folder. If the link is not an
    // abs/ address (this was never seen), arXiv's own address is used.
    const QUrl url(absUrl);
    if (url.isValid() && url.path().startsWith("/abs/"_L1)) {
        QUrl pdf = url;
        pdf.setPath(u"/pdf/"_s + url.path().mid(5));
        return pdf.toString();
    }
    return u"https://arxiv.org/pdf/"_s + id.versioned();
}

bool Paper::isWithdrawn() const
{
    // Fast path: lists check each of their papers, and most papers do not contain the word.
    const auto hasWord = [](const QString &text) {
        return text.contains("withdrawn"_L1, Qt::CaseInsensitive);
    };
    const bool byComment = hasWord(comment), byAbstract = hasWord(abstract);
    if (!byComment && !byAbstract)
        return false;
    static const QRegularExpression said(
        uR"(\b(?:paper|article|manuscript|submission|preprint|work|version)\s+(?:(?:is|was|has been|had to be|is being)\s+)?withdrawn\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    // The abstract of a normal paper can mention withdrawn papers. The abstract of a withdrawn paper begins
    // with the withdrawal.
    static const QRegularExpression instead(
        uR"(\A\s*(?:This|The|Our)\s+(?:\S+\s+)?(?:paper|article|manuscript|submission|preprint|work|version)\s+(?:\S+\s+){0,2}?(?:is|was|has been|had to be|is being)\s+withdrawn\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return (byComment
               && (comment.trimmed().startsWith("withdrawn"_L1, Qt::CaseInsensitive)
                   || said.match(comment).hasMatch()))
        || (byAbstract && instead.match(abstract).hasMatch());
}

} // namespace dp
