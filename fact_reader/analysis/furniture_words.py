"""The words of page furniture: what sites write around an article, by reason.

One expression in a line; a line of text is furniture if one of them describes it from end to end,
in any letter case, with straight quotation marks and single spaces.
"""

from fact_reader.model.furniture import FurnitureReason

# What no article says in a line of its own.
ANYWHERE = {
    FurnitureReason.NAVIGATION: r"""
        accessibility links?
        skip to (?:main )?(?:content|navigation|footer)
        (?:main )?navigation
        menu
        search(?: the site)?
        back to top
        print(?: page)?
        (?:go to |view )?(?:next|previous) (?:article|page|story)
        load more
        zum inhalt(?: springen)?
        nach oben
        aller au contenu
        ir al contenido
    """,
    FurnitureReason.SHARE: r"""
        (?:share|tweet|email|e-mail|pin it|whatsapp|facebook|twitter|linkedin|reddit)
        (?:share|send|copy|save|e-?mail|print) (?:this|the) (?:article|story|page|link)
        (?:share|tweet|post) (?:this )?(?:on|via|to|with) .{1,40}
        \d+(?:\.\d+)?k? shares?
        follow (?:us|.{1,40}) on (?:facebook|twitter|instagram|x|youtube|linkedin).{0,60}
        (?:artikel )?teilen
        drucken
        merken
        partager(?: sur .{1,30})?
        compartir(?: en .+)?
    """,
    FurnitureReason.COMMENTS: r"""
        leave a (?:reply|comment)
        cancel reply
        post a? ?comment
        add (?:a )?comments?
        your e-?mail address will not be published\.?.{0,60}
        required fields are marked.{0,10}
        \d+ comments?
        (?:show|view|see) (?:all )?comments
        comments?(?: \(\d+\))?
        join (?:our|the) (?:commenting forum|conversation|debate).{0,60}
        join thought-provoking conversations.*
        be the first to comment.{0,40}
        (?:kommentare?|kommentar schreiben|laisser un commentaire|commentaires|comentarios)
    """,
    FurnitureReason.NEWSLETTER: r"""
        (?:sign up|subscribe) (?:to|for) .{1,30} ?newsletters?\b.*
        (?:sign up|subscribe) (?:to|for) .{1,30} ?(?:alerts?|updates|e-?mails?)\b.*
        (?:get|receive) .{1,80} (?:in|to|into) your inbox.*
        (?:our )?newsletters?
        enter your e-?mail(?: address)?.{0,40}
        subscribe(?: now| today)?
        abonnieren
        (?:jetzt )?(?:unseren )?newsletter (?:abonnieren|bestellen)
        s'abonner.{0,40}
    """,
    FurnitureReason.APPEAL: r"""
        (?:do you )?(?:have|got) (?:a |any )?(?:confidential )?(?:news )?(?:tip|story).{0,20}\?.*
        (?:please )?(?:donate|support (?:us|our (?:work|journalism))).{0,80}
    """,
    FurnitureReason.ACCOUNT: r"""
        (?:log ?in|sign ?in|log out|my account)(?: (?:to|or|with) .{1,40})?
        create (?:an|your) (?:free )?account(?: (?:to|or|with) .{1,40})?
        thank you for (?:registering|subscribing|signing up).{0,60}
        please refresh (?:the|your) (?:page|browser).*
        already (?:a subscriber|have an account)\?.*
        (?:this (?:article|content) is )?(?:for )?subscribers? only.{0,40}
    """,
    FurnitureReason.RELATED: r"""
        (?:read|see|watch) (?:more|also|next)
        more on this|related|recommended(?: for you)?
        (?:more|related|recommended|other) (?:stories|articles|news|topics|coverage|links|content)
        (?:you (?:may|might) (?:also|be interested)|more (?:from|on|in|about|stories|news)).{0,60}
        (?:read (?:more|also|next)|related|see also|don't miss)\s*[:|–-].{0,160}
        (?:mehr zum thema|lesen sie auch|lire aussi|lea también)\s*[:|–-].{0,160}
        (?:most (?:read|popular|viewed)|trending(?: now)?|editors'? picks?|top stories)
    """,
    FurnitureReason.PICTURE: r"""
        (?:•\s*)?\d{1,2}x\d{1,2} image
        (?:show|hide) caption
        enlarge (?:this )?image
        (?:close|open|view) (?:gallery|slideshow|image|photos)
        play video
        video player(?: is loading\.?)?
    """,
    FurnitureReason.ADVERTISEMENT: r"""
        advertisement|advertising|sponsored(?: content)?|promoted
        anzeige|werbung|publicité|publicidad
        (?:story|article) continues (?:below|after).{0,40}
        continue reading(?: below)?
    """,
    FurnitureReason.RIGHTS: r"""
        (?:copyright|©|\(c\)).{0,160}
        all rights reserved\.?.{0,120}
        terms of (?:use|service).{0,60}|privacy (?:policy|notice).{0,60}
        cookie (?:policy|settings).{0,60}|imprint|impressum|datenschutz.{0,20}
        (?:we use|this (?:site|website) uses) cookies.*
    """,
}

# What counts only before the article's first long line, or from its last one on.
AT_THE_EDGES = {
    FurnitureReason.NAVIGATION: r"""
        (?:breaking|latest|top|world|live|local)(?: news)?
        home
        news
        politics
        world
        sport
        opinion
        (?:home|news|world|politics)(?: *[>/|»›] *[\w &-]{2,30})+
    """,
    FurnitureReason.ABOUT: r"""
        .{0,60}(?:journalists|reporters) report the news in \d+ .*
        .{0,80} is an? (?:independent|award-winning)[^.]{0,80}(?:news|media|journalism|outlet).*
        .{0,80} is a (?:non-?profit|not-for-profit)[^.]{0,80}(?:news|media|journalism|outlet).*
        th(?:is|e) (?:story|article) (?:was )?(?:originally|first) (?:appeared|published) .{1,80}
    """,
    FurnitureReason.APPEAL: r"""
        if you (?:value|like|enjoy|appreciate) .*|we (?:need|rely on) your .*
        help us (?:keep|continue|report|to) .*|become a (?:member|supporter|subscriber).*
    """,
    FurnitureReason.RELATED: r"""
        (?:tags?|topics?|keywords?|filed under|schlagw(?:o|ö)rter|themen)\s*:.{0,200}
    """,
    FurnitureReason.SHARE: r"""
        (?:follow|contact|reach|e-?mail) .{1,60} (?:at|on|via) .{0,20}[@].{1,60}
    """,
}
