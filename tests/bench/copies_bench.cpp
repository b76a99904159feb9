// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// copies_bench FOLDER FEED: subscribes to FEED in a new library in FOLDER and keeps all of its articles. Prints how
// long keeping took, how many copies are complete, and for how long the main thread answered nobody at the worst.
#include "library/archive.h"
#include "library/library.h"
#include "library/reading.h"
#include "library/subscriptions.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

using namespace byline;

namespace {

class Bench final : public QObject
{
public:
    explicit Bench(Library& library)
        : m_library(library)
    {
    }

    void start(const QString& feed)
    {
        m_library.subscriptions().add(feed, {}).then(this, [this](const Result<AddedSubscription>& added) {
            if (!added)
                qFatal("not subscribed: %s", qPrintable(added.error().detail));
            ArticleQuery all;
            all.limit = 10'000;
            m_library.reading().articles(all).then(this, [this](const Result<ArticlePage>& page) { keep(*page); });
        });
    }

private:
    void keep(const ArticlePage& page)
    {
        connect(&m_beat, &QTimer::timeout, this, [this] { m_longest = qMax(m_longest, m_sinceBeat.restart()); });
        m_sinceBeat.start();
        m_beat.start(1);
        m_clock.start();
        m_left = page.articles.size();
        for (const Article& article : page.articles)
            m_library.archive().save(article.id).then(this, [this](const Result<CopyReport>& report) {
                m_complete += report && report->state == CopyState::Complete ? 1 : 0;
                if (--m_left == 0)
                    finish();
            });
    }

    void finish()
    {
        std::printf("seconds %.3f\ncomplete %d\nlongest_ms %lld\n", double(m_clock.elapsed()) / 1000, m_complete,
                    static_cast<long long>(m_longest));
        QCoreApplication::quit();
    }

    Library& m_library;
    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    qsizetype m_left = 0;
    int m_complete = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto library = Library::open({.dataDir = arguments.value(1), .extract = {}, .clock = systemTime});
    if (!library)
        qFatal("the library did not open");
    Bench bench(**library);
    bench.start(arguments.value(2));
    return QCoreApplication::exec();
}
