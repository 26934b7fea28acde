#pragma once

#include "transfer/citationexport.h"

#include <QObject>

namespace dp {

class CenterStack;
class FileController;
class SearchController;
class Session;
class Settings;
class WindowActions;
class WindowMessages;

/// Connects the action that exports citations: asks which papers, then for the file, whose type is the
/// format. GUI thread; the arguments of the constructor must outlive it.
class CitationActions : public QObject
{
    Q_OBJECT

public:
    CitationActions(const WindowActions &actions, const CenterStack &center, const SearchController &search,
        FileController &files, Session &session, const Settings &settings, WindowMessages &messages,
        QWidget &window);

private:
    struct Choice {
        QString text; ///< what the person reads
        CitationExport::Options options;
    };

    void ask();
    QList<Choice> choices() const;
    void addPage(QList<Choice> &choices) const;
    void chooseFile(CitationExport::Options options);
    CitationFormat formatOf(const QString &path) const;

    const CenterStack &m_center;
    const SearchController &m_search;
    FileController &m_files;
    Session &m_session;
    const Settings &m_settings;
    WindowMessages &m_messages;
    QWidget &m_window;
};

} // namespace dp
