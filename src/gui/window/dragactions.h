#pragma once

#include <QObject>

namespace dp {

class PapersPage;
class Session;
class Settings;

/// Drags the selected papers out of a list: as links, as lines of text, and as BibTeX. GUI thread; the
/// arguments of the constructor must outlive it.
class DragActions : public QObject
{
    Q_OBJECT

public:
    DragActions(Session &session, const Settings &settings, QObject *parent = nullptr);

    void attach(PapersPage &page);

private:
    void drag(PapersPage &page);

    Session &m_session;
    const Settings &m_settings;
};

} // namespace dp
