#include "gui/window/draggedpapers.h"

#include "library/librarythread.h"
#include "transfer/citationexport.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// No name is registered. Programs use both.
const QStringList bibtexTypes{u"text/x-bibtex"_s, u"application/x-bibtex"_s};

QByteArray bibtexOf(Library &library, const QList<qint64> &papers, const BibtexStyle &style)
{
    CitationExport::Options options;
    options.style = style;
    options.papers = papers;
    QByteArray text;
    const auto written = CitationExport::write(library, options, [&text](const QByteArray &piece) {
        text += piece;
        return success();
    });
    return written ? text : QByteArray();
}

} // namespace

DraggedPapers::DraggedPapers(LibraryThread &reader, const QList<qint64> &papers, const BibtexStyle &style)
    : m_bibtex(reader.ask([papers, style](Library &library) { return bibtexOf(library, papers, style); }))
{
}

QStringList DraggedPapers::formats() const
{
    return QMimeData::formats() + bibtexTypes;
}

QVariant DraggedPapers::retrieveData(const QString &type, QMetaType wanted) const
{
    using namespace std::chrono_literals;
    if (!bibtexTypes.contains(type))
        return QMimeData::retrieveData(type, wanted);
    return m_bibtex.wait_for(2s) == std::future_status::ready ? m_bibtex.get() : QByteArray();
}

} // namespace dp

#include "moc_draggedpapers.cpp"
