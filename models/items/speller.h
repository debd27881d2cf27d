#pragma once

#include "dictionaries.h"
#include "session.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>

namespace storybank {

/// Says whether words are spelt right: in any of the chosen languages, by the person's own words, or as names
/// that the open bank knows. Without dictionaries, or when the program was built without hunspell, every word
/// is right.
class Speller : public QObject
{
    Q_OBJECT

public:
    /// `ownWords` is the file of the words that were added, one a line.
    explicit Speller(Session &session, const QString &ownWords, QObject *parent = nullptr);
    ~Speller() override;

    /// Reads these dictionaries in the background; changed() says when they are there.
    void use(const QList<Dictionary> &dictionaries);

    /// Whether there is a dictionary to judge by.
    bool isActive() const { return !m_tongues.empty(); }

    /// `word` as nextSpellWord() finds it.
    bool isRight(QStringView word) const;

    /// At most five words that may be meant, the likeliest first, the languages in turn. May take a tenth of
    /// a second.
    QStringList suggestions(const QString &word) const;

    /// From now on the word is right: in every run, or until the program ends.
    Result<void> add(const QString &word);
    void ignore(const QString &word);

Q_SIGNALS:
    /// Other words are right now: what is marked should be looked at again.
    void changed();

private:
    class Tongue;
    using Tongues = std::vector<std::shared_ptr<Tongue>>;

    static Tongues load(const QList<Dictionary> &dictionaries);
    void readNames();
    void readOwnWords();

    Session &m_session;
    QString m_ownFile;
    Tongues m_tongues;
    int m_loads = 0;         ///< the last one that was asked for counts
    QSet<QString> m_own;     ///< folded
    QSet<QString> m_ignored; ///< folded
    QSet<QString> m_names;   ///< folded
    QTimer m_namesSoon;
    mutable QHash<QString, bool> m_known; ///< by form; what the dictionaries said
};

} // namespace storybank
