#pragma once

#include "exchange/bibtexstyle.h"
#include "transfer/givenkeys.h"

#include <QList>
#include <QMimeData>

#include <future>

namespace dp {

struct OpenedLibrary;

/// Papers that are dragged. Their BibTeX is written in the reader's thread while the mouse moves, because the
/// keys depend on other papers of the library. When a program reads it, the papers keep their keys.
class DraggedPapers : public QMimeData
{
    Q_OBJECT

public:
    /// The library must outlive the object. keyPattern: see citationkey::of().
    DraggedPapers(OpenedLibrary &library, const QList<qint64> &papers, const BibtexStyle &style,
        const QString &keyPattern);

    QStringList formats() const override;

protected:
    /// Waits for the BibTeX at most two seconds.
    QVariant retrieveData(const QString &type, QMetaType wanted) const override;

private:
    struct Written {
        QByteArray text;
        GivenKeys keys;
    };
    static Written bibtexOf(
        Library &library, const QList<qint64> &papers, const BibtexStyle &style, const QString &keyPattern);

    OpenedLibrary &m_library;
    std::shared_future<Written> m_bibtex;
    mutable bool m_areKeysStored = false;
};

} // namespace dp
