#include "gui/window/draggedpapers.h"

#include "session/keystoring.h"
#include "session/openedlibrary.h"
#include "transfer/citationexport.h"

#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// No name is registered. Programs use both.
const QStringList bibtexTypes{u"text/x-bibtex"_s, u"application/x-bibtex"_s};

} // namespace

DraggedPapers::DraggedPapers(
    OpenedLibrary &library, const QList<qint64> &papers, const BibtexStyle &style, const QString &keyPattern)
    : m_library(library)
    , m_bibtex(library.reader.ask([papers, style, keyPattern](Library &connection) {
        return bibtexOf(connection, papers, style, keyPattern);
    }))
{
}

DraggedPapers::Written DraggedPapers::bibtexOf(
    Library &library, const QList<qint64> &papers, const BibtexStyle &style, const QString &keyPattern)
{
    CitationExport::Options options;
    options.style = style;
    options.keyPattern = keyPattern;
    options.papers = papers;
    Written written;
    const auto outcome = CitationExport::write(
        library, options,
        [&written](const QByteArray &piece) {
            written.text += piece;
            return success();
        },
        &written.keys);
    return outcome ? written : Written();
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
    if (m_bibtex.wait_for(2s) != std::future_status::ready)
        return QByteArray();
    if (!std::exchange(m_areKeysStored, true))
        keystoring::run(m_library.writer, m_bibtex.get().keys);
    return m_bibtex.get().text;
}

} // namespace dp

#include "moc_draggedpapers.cpp"
