// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/earlier_articles.h"

#include "library/library.h"
#include "library/subscriptions.h"
#include "library/writers.h"
#include "ui/panes/status_line.h"

#include <QLocale>
#include <QUrl>

namespace byline {

namespace {

/// So many at a time: a few pages, and an evening's reading.
constexpr int kAtOnce = 100;

QString number(int count)
{
    return QLocale().toString(count);
}

} // namespace

EarlierArticles::EarlierArticles(Library& library, StatusLine& status, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_status(status)
{
    connect(&library.backCatalogue(), &BackCatalogue::progressed, this, [this](const BackReport& report) {
        if (m_isLoading)
            show(report);
    });
}

void EarlierArticles::load(const BackPart& part)
{
    if (m_isLoading) {
        m_status.say(tr("Earlier articles are already being loaded."));
        return;
    }
    if (m_library.isOffline()) {
        m_status.say(tr("Byline is working offline. Earlier articles can be loaded once it is online again."),
                     {tr("Go online"), [this] { m_library.setOffline(false); }});
        return;
    }
    m_isLoading = true;
    show({});
    m_library.backCatalogue().load(part, kAtOnce).then(this, [this](const Result<BackReport>& report) {
        tell(report);
    });
}

void EarlierArticles::loadOfWriter(AuthorId writer)
{
    m_library.writers().author(writer).then(this, [this](const Result<Author>& found) {
        if (!found)
            return m_status.complain(found.error(), {});
        m_library.subscriptions().outlets().then(this, [this, writer = *found](const Result<QList<Outlet>>& outlets) {
            loadOfWriter(writer, outlets.value_or(QList<Outlet>()));
        });
    });
}

/// The short name at the end of a writer's page tells the outlet of whom.
void EarlierArticles::loadOfWriter(const Author& writer, const QList<Outlet>& outlets)
{
    const QUrl page(writer.url);
    const QString slug = page.path().section(QStringLiteral("/author/"), 1).section(u'/', 0, 0);
    for (const Outlet& outlet : outlets)
        if (!slug.isEmpty() && writer.outlets.contains(outlet.id) && QUrl(outlet.url).authority() == page.authority())
            return load({outlet.id, slug, {}});
    m_status.say(tr("None of your outlets offers earlier articles by %1.").arg(writer.name));
}

void EarlierArticles::show(const BackReport& report)
{
    const QString text = report.total > 0 ? tr("Loading earlier articles — %1 new; the outlet has %2 in all")
                                                .arg(number(report.added), number(report.total))
                                          : tr("Loading earlier articles — %1 new").arg(number(report.added));
    m_status.showProgress({StatusLine::Job::Earlier, qMin(report.added, kAtOnce), kAtOnce, text,
                           [this] { m_library.backCatalogue().stop(); }});
}

void EarlierArticles::tell(const Result<BackReport>& report)
{
    m_isLoading = false;
    m_status.endProgress(StatusLine::Job::Earlier);
    if (!report)
        return m_status.complain(report.error(), tr("Earlier articles"));
    const QString count = number(report->added);
    if (report->isWhole)
        m_status.say(tr("Earlier articles: %1. You now have all that the outlet offers.").arg(count));
    else if (report->stopped)
        m_status.say(tr("Earlier articles: %1. Stopped. The next time continues from there.").arg(count));
    else
        m_status.say(tr("Earlier articles: %1. Load again to continue.").arg(count));
}

} // namespace byline
