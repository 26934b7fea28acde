#pragma once

#include "exchange/bibtexstyle.h"

#include <QList>
#include <QMimeData>

#include <future>

namespace dp {

class LibraryThread;

/// Papers that are dragged. Their BibTeX is written in the reader's thread while the mouse moves, because the
/// keys depend on other papers of the library.
class DraggedPapers : public QMimeData
{
    Q_OBJECT

public:
    DraggedPapers(LibraryThread &reader, const QList<qint64> &papers, const BibtexStyle &style);

    QStringList formats() const override;

protected:
    /// Waits for the BibTeX at most two seconds.
    QVariant retrieveData(const QString &type, QMetaType wanted) const override;

private:
    std::shared_future<QByteArray> m_bibtex;
};

} // namespace dp
