#include "speller.h"

#include "domain/outputfile.h"
#include "spellwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QStringConverter>
#include <QtConcurrentRun>

#ifdef STORYBANK_HUNSPELL
#include <hunspell.hxx>
#endif

namespace storybank {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSuggestions = 5;
/// Names change while somebody types a title; one look a second is enough.
constexpr int namesMillis = 1000;
/// No language has so many words in a story bank; then the memory of what was asked starts anew.
constexpr qsizetype mostKnown = 50000;

} // namespace

#ifdef STORYBANK_HUNSPELL

/// One dictionary. It is made in another thread and used in one only.
class Speller::Tongue
{
public:
    explicit Tongue(const Dictionary &dictionary)
        : m_hunspell(QFile::encodeName(dictionary.affixes).constData(),
                     QFile::encodeName(dictionary.words).constData())
    {
        std::string name = m_hunspell.get_dict_encoding();
        if (name.starts_with("microsoft-cp"))
            name.replace(0, 12, "windows-");
        m_encoder = QStringEncoder(name.c_str());
        m_decoder = QStringDecoder(name.c_str());
    }

    /// False when the encoding of the dictionary is not known here.
    bool isUsable() const { return m_encoder.isValid() && m_decoder.isValid(); }

    bool spells(const QString &word)
    {
        m_encoder.resetState(); // of an error in the last word
        const QByteArray bytes = m_encoder.encode(word);
        return !m_encoder.hasError() && m_hunspell.spell(bytes.toStdString());
    }

    QStringList suggestions(const QString &word)
    {
        QStringList all;
        m_encoder.resetState();
        const QByteArray bytes = m_encoder.encode(word);
        for (const std::string &one : m_hunspell.suggest(bytes.toStdString()))
            all << QString(m_decoder.decode(QByteArray::fromStdString(one)));
        return all;
    }

private:
    Hunspell m_hunspell;
    QStringEncoder m_encoder;
    QStringDecoder m_decoder;
};

Speller::Tongues Speller::load(const QList<Dictionary> &dictionaries)
{
    Tongues tongues;
    for (const Dictionary &dictionary : dictionaries) {
        auto tongue = std::make_shared<Tongue>(dictionary);
        if (tongue->isUsable())
            tongues.push_back(std::move(tongue));
    }
    return tongues;
}

#else

class Speller::Tongue
{
public:
    bool spells(const QString &) { return true; }
    QStringList suggestions(const QString &) { return {}; }
};

Speller::Tongues Speller::load(const QList<Dictionary> &)
{
    return {};
}

#endif

Speller::Speller(Session &session, const QString &ownWords, QObject *parent)
    : QObject(parent), m_session(session), m_ownFile(ownWords)
{
    readOwnWords();
    readNames();
    m_namesSoon.setSingleShot(true);
    m_namesSoon.setInterval(namesMillis);
    connect(&m_namesSoon, &QTimer::timeout, this, &Speller::readNames);
    connect(&session, &Session::opened, this, &Speller::readNames);
    connect(&session, &Session::changed, this, [this] {
        if (!m_namesSoon.isActive())
            m_namesSoon.start();
    });
}

Speller::~Speller() = default;

void Speller::use(const QList<Dictionary> &dictionaries)
{
    const int load = ++m_loads;
    if (dictionaries.isEmpty()) {
        m_tongues.clear();
        m_known.clear();
        Q_EMIT changed();
        return;
    }
    auto *watcher = new QFutureWatcher<Tongues>(this);
    connect(watcher, &QFutureWatcher<Tongues>::finished, this, [this, watcher, load] {
        watcher->deleteLater();
        if (load != m_loads)
            return;
        m_tongues = watcher->result();
        m_known.clear();
        Q_EMIT changed();
    });
    watcher->setFuture(QtConcurrent::run(&Speller::load, dictionaries));
}

bool Speller::isRight(QStringView word) const
{
    if (!isActive())
        return true;
    const QString form = spellForm(word);
    const QString folded = form.toCaseFolded();
    if (m_names.contains(folded) || m_own.contains(folded) || m_ignored.contains(folded))
        return true;
    // “Mara’s” is Mara.
    if (folded.endsWith(u"'s"_s) && m_names.contains(folded.chopped(2)))
        return true;
    if (const auto known = m_known.constFind(form); known != m_known.cend())
        return *known;
    const bool right = std::any_of(m_tongues.begin(), m_tongues.end(),
                                   [&form](const auto &tongue) { return tongue->spells(form); });
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.insert(form, right);
    return right;
}

QStringList Speller::suggestions(const QString &word) const
{
    QList<QStringList> all;
    qsizetype longest = 0;
    for (const auto &tongue : m_tongues) {
        all << tongue->suggestions(spellForm(word));
        longest = std::max(longest, all.constLast().size());
    }
    QStringList best;
    for (qsizetype i = 0; i < longest; ++i) {
        for (const QStringList &of : std::as_const(all)) {
            if (i < of.size() && !best.contains(of.at(i)) && best.size() < mostSuggestions)
                best << of.at(i);
        }
    }
    // As it was written.
    if (word.contains(u'’')) {
        for (QString &one : best)
            one.replace(u'\'', u'’');
    }
    return best;
}

Result<void> Speller::add(const QString &word)
{
    m_own.insert(spellForm(word).toCaseFolded());
    QStringList sorted(m_own.begin(), m_own.end());
    std::sort(sorted.begin(), sorted.end());
    Q_EMIT changed();
    QDir().mkpath(QFileInfo(m_ownFile).path());
    return writeOutputFile(m_ownFile, sorted.join(u'\n').toUtf8() + '\n');
}

void Speller::ignore(const QString &word)
{
    m_ignored.insert(spellForm(word).toCaseFolded());
    Q_EMIT changed();
}

void Speller::readOwnWords()
{
    QFile file(m_ownFile);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &word : words)
        m_own.insert(spellForm(word.trimmed()).toCaseFolded());
}

void Speller::readNames()
{
    QSet<QString> names = namesIn(m_session.library());
    if (names == m_names)
        return;
    m_names = std::move(names);
    if (isActive())
        Q_EMIT changed();
}

} // namespace storybank
