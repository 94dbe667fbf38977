import csv,re,os,shutil,unicodedata,collections,datetime,calendar
S='/work/shared/facts/'; OUT='/tmp/world/reference/'
FULL="ARM AZE BLR GEO KAZ KGZ MDA RUS TJK TKM UKR UZB CHN IND PAK IRN DEU FRA GBR USA".split()
_first=list(FULL)
GR=None
nfc=lambda s:unicodedata.normalize('NFC',s)
R=lambda f:[{k:nfc(v or '').strip() for k,v in r.items()} for r in csv.DictReader(open(S+f,encoding='utf-8'))]
def slug(s):
    s=s.replace('ß','ss').replace('ø','o').replace('Ø','O').replace('ł','l').replace('Ł','L').replace('đ','d').replace('Đ','D').replace('ı','i').replace('ə','a').replace('Æ','Ae').replace('æ','ae').replace('þ','th')
    s=unicodedata.normalize('NFKD',s); s=''.join(c for c in s if not unicodedata.combining(c))
    s=re.sub(r"['’ʻ`]",'',s.lower()); return re.sub(r'[^a-z0-9]+','-',s).strip('-')
# ---------- yaml
DATE=re.compile(r'^\d{4}(-\d\d){0,2}$'); RES={'yes','no','on','off','y','n','true','false','null','~','none','nan','inf'}
class D(str): pass       # date: plain
def sc(v):
    if v is True: return 'true'
    if v is False: return 'false'
    if isinstance(v,int): return str(v)
    if isinstance(v,D): return str(v)
    if isinstance(v,dict): return '{'+', '.join(f'{k}: {sc(x)}' for k,x in v.items())+'}'
    if isinstance(v,(list,tuple)): return '['+', '.join(sc(x) for x in v)+']'
    s=str(v)
    if s=='' or s.lower() in RES or re.match(r'^[-+.]?[\d.]',s) and not re.match(r'^\d+(st|nd|rd|th)? ?[A-Za-z]',s) or re.search(r'[,\[\]{}]|: |:$| #|^[\s?\-:&*!|>\'"%@`#=<]|\s$',s) :
        if re.match(r'^\d',s) is None and s[:1]=='-' : pass
        return "'"+s.replace("'","''")+"'"
    return s
def flow(d): return sc(d)
def W(path,head,lines):
    p=OUT+path; os.makedirs(os.path.dirname(p) or '.',exist_ok=True)
    open(p,'w',encoding='utf-8',newline='\n').write('# '+head+'\n'+'\n'.join(lines)+'\n')
def blk(key,recs,ind=0):
    if not recs: return []
    p=' '*ind; return [f'{p}{key}:']+[f'{p}  - {sc(r)}' for r in recs]
# ---------- names
KO=['short','formal','official','accepted','variant','transliteration','endonym','exonym','acronym','abbreviation','historic','former','nonstandard','misspelling','rejected_spelling','generic','surname']
def nm(name,kind='short',frm='',to='',only=None,notb=None,never=False,exact=None,note=''):
    d={'name':name}
    if kind!='short': d['kind']=kind
    if frm: d['from']=D(frm)
    if to: d['to']=D(to)
    if only: d['only_with']=only
    if notb: d['not_beside']=notb
    if never: d['never']=True
    if exact is not None: d['exact']=exact
    if note: d['note']=note
    return d
def simple(d): return d['name'] if len(d)==1 else d
def order_names(l):
    seen=set(); out=[]
    first=l[:1]; rest=sorted(l[1:],key=lambda d:(KO.index(d.get('kind','short')),d['name'].casefold(),d['name']))
    for d in first+rest:
        if d['name'] in seen: continue
        seen.add(d['name']); out.append(d)
    return out
# ---------- load
CO=R('places/countries.csv'); CA=R('places/country_aliases.csv'); DEM=R('places/demonyms.csv'); CAP=R('places/capitals.csv')
BOR=R('places/borders.csv'); NE=R('places/places_naturalearth.csv'); PA=R('places/place_aliases.csv'); AC=R('places/alias_contexts.csv')
CUR={'un_member','un_observer','partially_recognised','dependency','disputed','international'}
cur={}
for r in CO:
    if r['status'] in CUR: cur[r['iso3']]=r
FULL+=sorted(k for k,r in cur.items() if k not in FULL and r['status'] in('un_member','un_observer','partially_recognised'))
BAD_FORMER={'SKM','XZB'}
former={}
for r in CO:
    if r['status']=='dissolved' and r['iso3'] not in BAD_FORMER:
        k='YEMN' if r['iso3']=='YEM' else r['iso3']
        former.setdefault(k,[]).append(r)
MERGE={'BUR':'MMR','BYS':'BLR','DHY':'BEN','HVO':'BFA','RHO':'ZWE','XML':'MYS','XRF':'RUS','XTP':'TLS','ZAR':'COD'}
THE={'GBR','USA','NLD','PHL','GMB','BHS','MDV','SYC','COM','MHL','SLB','ARE','DOM','CAF','CZE','COD','COG','CYM','FLK','FRO','COK','MNP','PCN','VIR','VGB','TCA','ALA','CCK','IMN','IOT','ATF','UMI','BES','SUN','ANT','PCZ','PCI'}
ids={}      # id -> what
def newid(base,suffix):
    s=slug(base)
    if s not in ids: ids[s]=1; return s
    t=f'{s}-{suffix}'; i=2; u=t
    while u in ids: u=f'{t}-{i}'; i+=1
    ids[u]=1; return u
cid={}
for c in FULL: cid[c]=newid(cur[c]['english_press_name'],c.lower())
for c in sorted(cur,key=lambda c:slug(cur[c]['english_press_name'])):
    if c not in cid: cid[c]=newid(cur[c]['english_press_name'],c.lower())
FNAME={'YUG':'Yugoslavia','CSK':'Czechoslovakia','YEMN':'North Yemen'}
for k,rows in former.items():
    cid[k]=newid(FNAME.get(k,rows[0]['english_press_name']),'former')
# ---------- cities to list
nekey=collections.defaultdict(list)
for r in NE:
    nekey[r['country_iso3'],r['name']].append(r)
    if r['ascii']!=r['name']: nekey[r['country_iso3'],r['ascii']].append(r)
pan=collections.defaultdict(list)                # (iso,name)->alias rows
ali={}                                           # (iso,alias)->name
for r in PA:
    pan[r['country_iso3'],r['name']].append(r); ali.setdefault((r['country_iso3'],r['alias']),r['name'])
pop=lambda r:int(float(r['population'] or 0))
cities=collections.defaultdict(list)             # iso -> [city dict]
bykey={}                                         # (iso,name)->city
ALIASNAME={('AZE','Stepanakert'):'Khankendi',('UKR','Chornobyl'):'Chernobyl',('BOL','Santa Cruz'):'Santa Cruz de la Sierra',('TJK','Uroteppa'):'Istaravshan',('KGZ','Jalal Abad'):'Manas',('IND','Hospet'):'Hosapete'}
PRE={('IND','Hosapete'):[dict(alias='Hospet',kind='historic',valid_from='',valid_to='2014-11-01',note='the day rests on one source: never judge by date',also='')]}
for k,v in PRE.items():
    for x in v: pan[k].append(dict(x,country_iso3=k[0],name=k[1]))
def pref(iso,r):
    if (iso,r['name']) in ALIASNAME: return ALIASNAME[iso,r['name']]
    if (iso,r['name']) in pan: return r['name']
    if (iso,r['ascii']) in pan: return r['ascii']
    return r['name']
def addcity(iso,name,row,cap=False):
    k=(iso,name,id(row) if row else 0)
    if k in bykey: 
        bykey[k]['cap']|=cap; return bykey[k]
    c={'iso':iso,'name':name,'row':row,'cap':cap,'pop':pop(row) if row else 0}
    bykey[k]=c; cities[iso].append(c); return c
def findne(iso,name):
    l=nekey.get((iso,name),[])
    return max(l,key=pop) if l else None
capcity={}                                       # index of CAP row -> city or None
# countries of former states' capitals
FC={'ANT':'CUW','CSK':'CZE','DDR':'DDR','PCI':'MNP','PCZ':'PAN','SCG':'SRB','SUN':'RUS','VDR':'VNM','XTG':'TZA','XVS':'VNM','YMD':'YEM','YUG':'SRB','YEMN':'YEM'}
def cityfor(iso,name,cap=True):
    row=findne(iso,name)
    n=name
    if row is None and (iso,name) in ali:
        n=ali[iso,name]; row=findne(iso,n)
    if row is not None: return addcity(iso,pref(iso,row),row,cap)
    return addcity(iso,n,None,cap)
SKIPCAP={('MRT','Saint-Louis'),('BWA','Mafeking')}
for i,r in enumerate(CAP):
    iso=r['iso3']
    if (iso,r['capital']) in SKIPCAP: continue
    if iso in cur: capcity[i]=cityfor(iso,r['capital'])
    elif iso in former: 
        capcity[i]=cityfor(FC[iso],r['capital'])
for iso in FULL:
    for r in NE:
        if r['country_iso3']==iso and pop(r)>=100000: addcity(iso,pref(iso,r),r)
    for (i2,n),rows in pan.items():
        if i2==iso and (any(x['kind'] in('historic','transliteration') or x['valid_to'] for x in rows) or (i2,n)==('UKR','Chernobyl')):
            row=findne(iso,n)
            if row is None:
                for (a,b),v in ALIASNAME.items():
                    if a==iso and v==n: row=findne(iso,b)
            if row is not None: addcity(iso,n,row)
skipped_alias=[]
for iso in FULL:
    have={c['name'] for c in cities[iso]}
    for (i2,n) in pan:
        if i2==iso and n not in have: skipped_alias.append((iso,n))
# ids: capitals first, then by population
allc=[c for v in cities.values() for c in v]
for c in sorted(allc,key=lambda c:(not c['cap'],-c['pop'],c['iso'],c['name'],c['row']['admin'] if c['row'] else '')):
    a=c['row']['ascii'] if c['row'] and c['name']==c['row']['name'] and c['row']['ascii'] else c['name']
    c['id']=newid(a,cid[c['iso']])
# names of listed places (preferred and short)
listed=collections.Counter()
for c in allc: listed[c['name']]+=1
for k in cid:
    if k in cur: listed[cur[k]['english_press_name']]+=1
first_alias_owner={}
for c in sorted(allc,key=lambda c:(not c['cap'],-c['pop'])): first_alias_owner.setdefault((c['iso'],c['name']),c)
acx=collections.defaultdict(list)
for r in AC: acx[r['alias'],r['country_iso3']].append(r)
def ctx(alias,iso,means):
    rows=[r for r in acx.get((alias,iso),[])]
    if len(set(r['means'] for r in rows))>1: rows=[r for r in rows if r['means'] in means]
    rows=[r for r in rows if r['means'] in means or len({x['means'] for x in acx[alias,iso]})==1]
    if not rows: return None
    if any(r['rule']=='never' for r in rows): return {'never':True}
    o={}
    for r in rows:
        w=r['words'].split('|')
        if r['rule']=='require': o['only']=o.get('only',[])+w
        else: o['notb']=o.get('notb',[])+w
    return o
NEVER=re.compile(r'never judge by date|end date unknown')
def clean(n):
    n=re.sub(r'(^|; )also=[^;]*','',n).strip('; ').strip()
    return n
def alias_rec(name,kind,frm,to,note,also,iso,means,own):
    kw={}
    cx=ctx(name,iso,means)
    if name in('Palestinian Authority','Tshwane'): return nm(name,kind,frm,to,note=clean(note),never=True)
    if name=='Salisbury': cx={'only':['Zimbabwe','Rhodesia','Harare','Rhodesian','Zimbabwean'],'notb':['steak','Cathedral','Plain','Maryland','Wiltshire','Novichok','novichok']}
    if cx: kw.update(cx)
    if NEVER.search(note): kw={'never':True}
    elif not cx and kind in('historic','misspelling') and (also or (listed[name]-(1 if name in own else 0))>0): kw['never']=True
    return nm(name,kind,frm,to,note=clean(note),**kw)
def citynames(c):
    iso,n=c['iso'],c['name']; means={n}
    l=[nm(n,**{k:v for k,v in (ctx(n,iso,means) or {}).items()})] if not (iso,n)==('PLACE','') else []
    if first_alias_owner[iso,n] is c:
        for r in pan.get((iso,n),[]):
            if r['alias']==n or r['alias'].startswith('the '): continue
            if (iso,r['alias'])==('UKR','Kiev'): l.append(nm('Kiev','transliteration',to='2019-11')); continue
            l.append(alias_rec(r['alias'],r['kind'],r['valid_from'],r['valid_to'],r['note'],r['also'],iso,means,{n}))
    if c['row'] and c['row']['name']!=n and c['row']['name'] not in {x['name'] for x in l}: l.append(nm(c['row']['name'],'variant'))
    if c['row'] and c['row']['ascii'] and c['row']['ascii'] not in {x['name'] for x in l} : l.append(nm(c['row']['ascii'],'variant'))
    return order_names(l)
fnames=set()
def cnames(iso):
    r=cur[iso]; f=r['english_press_name']; means={f,r['short_name'],'Britain'} if iso=='GBR' else {f,r['short_name']}
    rows=[x for x in CA if x['iso3']==iso]
    extra=[x for x in CA if MERGE.get(x['iso3'])==iso]
    l=[nm(f,**(ctx(f,iso,means) or {}))]
    for x,ex in [(x,0) for x in rows]+[(x,1) for x in extra]:
        a,k,frm,to=x['alias'],x['kind'],x['valid_from'],x['valid_to']
        if a==f or a.startswith('the ') or '(' in a or ' / ' in a or a in fnames: continue
        if to and (k in('formal','short') or ex): k='historic'
        if not to and k in('short','formal','abbreviation'): frm=''
        also='also=' in x['note']
        l.append(alias_rec(a,k,frm,to,x['note'],also,iso,means,{f,r['short_name']}))
    if r['formal_name'] not in {x['name'] for x in l} and '(' not in r['formal_name']: l.append(nm(r['formal_name'],'formal'))
    return order_names(l)
def dems(iso):
    rows=[r for r in DEM if r['iso3']==iso]; adj=[];no=[];pl=[]
    for r in rows:
        {'adjective':adj,'noun_singular':no,'noun_plural':pl}[r['kind']].append(r['form'])
    o=[]
    for a in dict.fromkeys(adj): o.append({'name':a,'kind':'adjective'})
    for a in dict.fromkeys(no):
        if a not in adj: o.append({'name':a,'kind':'noun'})
    for a in dict.fromkeys(pl):
        if a not in adj: o.append({'name':a,'kind':'plural'})
    return o
ROLE={'capital':'capital','temporary capital':'capital','interim capital':'capital','official capital':'capital','political capital':'capital','federal city, de facto':'capital','de facto':'capital','de facto capital':'seat_of_government','seat of government':'seat_of_government','former capital, government presence':'seat_of_government','executive and judicial capital':'seat_of_government','constitutional capital':'constitutional','claimed':'constitutional','legislative capital':'legislative','seat of congress':'legislative','seat of parliament':'legislative','administrative capital':'administrative','administrative centre':'administrative','administrative seat':'administrative','administration':'administrative','military administration':'administrative','base':'administrative','Bonaire':'administrative','Sint Eustatius':'administrative','Saba':'administrative','largest city; claimed by Sahrawi Republic':'administrative','old royal capital':'royal','royal and legislative capital':'royal','judicial capital':'judicial'}
def caps(iso):
    o=[]
    for i,r in enumerate(CAP):
        if r['iso3']!=iso or i not in capcity: continue
        if r['role'] in('economic capital','commercial capital'): continue
        d={'place':capcity[i]['id'],'role':ROLE[r['role']]}
        if r['valid_from']: d['from']=D(r['valid_from'])
        if r['valid_to']: d['to']=D(r['valid_to'])
        n=r['note']
        if r['role'] not in('capital','seat of government','constitutional capital','legislative capital','administrative capital','judicial capital'): n='; '.join(x for x in (r['role'],n) if x)
        if 'to verify' in n or iso=='GNQ' and r['valid_from'].startswith('2026') or iso=='GNQ' and r['valid_to'].startswith('2026'): d['provisional']=True
        if n: d['note']=n
        o.append(d)
    o.sort(key=lambda d:(d.get('from',''),d['place']))
    return o
def cityline(c,ind):
    p=' '*ind; ns=[simple(x) for x in citynames(c)]
    one={'id':c['id'],'names':ns}
    if c['pop']>0: one['population']=c['pop']
    s=f'{p}- {flow(one)}'
    if len(ns)==1 and len(s)<=110 or len(s)<=110: return [s]
    o=[f"{p}- id: {c['id']}"]+blk('names',ns,ind+2)
    if c['pop']>0: o.append(f"{p}  population: {c['pop']}")
    return o
PSRC=['CIA World Factbook (public domain)','Natural Earth (public domain)','Unicode CLDR (Unicode-3.0)','datasets/country-codes (PDDL-1.0)','Wikidata labels (CC0)','general-knowledge']
def srcl(l): return ['source:']+[f'  - {sc(x)}' for x in l] if len(l)>1 else [f'source: {sc(l[0])}']
# names of former countries, so that today's states do not bear them too
for k,rows in former.items():
    for r in rows: fnames.update({r['short_name']})
fnames-={'Yugoslavia'}
for x in CA:
    if x['iso3'] in former and x['kind'] in('short','historic'): fnames.add(x['alias'])
stat=collections.Counter()
if os.path.isdir(OUT):
    for s in ('places','offices','people','groups','terms'): shutil.rmtree(OUT+s,ignore_errors=True)
allnames=collections.defaultdict(set)
rightnames=set()
def reg(l,pid):
    for x in l:
        allnames[x['name']].add(pid)
        if x.get('kind') not in('misspelling','nonstandard'): rightnames.add(x['name'])
for iso in FULL:
    L=[f'id: {cid[iso]}','kind: place']; n=cnames(iso); reg(n,cid[iso])
    L+=blk('names',[simple(x) for x in n])
    if iso in THE: L.append('article: the')
    d=dems(iso); L+=blk('demonyms',d)
    L+=blk('capitals',caps(iso))
    b=[]
    for r in BOR:
        if r['iso3']==iso and r['class']=='international' and r['neighbour_iso3'] in cid:
            x=cid[r['neighbour_iso3']]; b.append({'place':x,'from':D(r['valid_from'])} if r['valid_from'] else x)
    L+=blk('borders',sorted(b,key=lambda x:x if isinstance(x,str) else x['place']))
    L.append('cities:')
    for c in sorted(cities[iso],key=lambda c:c['id']): L+=cityline(c,2); reg(citynames(c),c['id']); stat['cities']+=1
    L+=srcl(PSRC)+['checked: 2026-11-23']
    W(f'places/{cid[iso]}.yaml',f"{cur[iso]['english_press_name']}: its names, demonyms, capitals, borders and cities",L)
# elsewhere
L=['id: elsewhere','kind: places','places:']
recs=[]
for iso in cur:
    if iso in FULL: continue
    r=cur[iso]; n=cnames(iso); reg(n,cid[iso])
    o=[f'  - id: {cid[iso]}']
    if r['status']=='dependency': o.append('    type: dependency')
    elif r['status'] in('disputed','international'): o.append('    type: other')
    o+=blk('names',[simple(x) for x in n],4)
    if iso in THE: o.append('    article: the')
    o+=blk('demonyms',dems(iso),4)+blk('capitals',caps(iso),4)
    cs=sorted(cities[iso],key=lambda c:c['id'])
    if cs:
        o.append('    cities:')
        for c in cs: o+=cityline(c,6); reg(citynames(c),c['id']); stat['capital cities elsewhere']+=1
    recs.append((cid[iso],o)); stat['elsewhere']+=1
for k,rows in former.items():
    f=FNAME.get(k,rows[0]['english_press_name']); frm=min((r['valid_from'] for r in rows if r['valid_from']),default=''); to=max(r['valid_to'] for r in rows)
    l=[nm(f,**({'notb':['Lake']} if k=='XTG' else {}))]
    iso='YEM' if k=='YEMN' else k
    for x in CA:
        if x['iso3']!=k or x['alias']==f or x['alias']=='Soviet' or '(' in x['alias']: continue
        a,kd,xf,xt=x['alias'],x['kind'],x['valid_from'],x['valid_to']
        if kd=='historic': kd='short' if xf else 'historic'
        if kd=='short' and a!=f and k=='YUG': kd='formal'
        if k in('SUN','DDR','YUG') and kd=='abbreviation' and '.' not in a: kd='acronym'
        if xf==frm: xf=''
        if xt==to: xt=''
        l.append(alias_rec(a,kd,xf,xt,x['note'],'also=' in x['note'],k,{f},{a}))
    for r in rows:
        a=r['formal_name']
        if a!=f and a not in {x['name'] for x in l} and ' / ' not in a and '(' not in a: l.append(nm(a,'formal'))
    l=order_names(l)
    if k=='SUN': l=[{**x,'exact':True} if x['name']=='USSR' else x for x in l]
    reg(l,cid[k])
    o=[f'  - id: {cid[k]}','    type: former_country']+blk('names',[simple(x) for x in l],4)
    if k in THE: o.append('    article: the')
    if frm: o.append(f'    from: {frm}')
    o.append(f'    to: {to}')
    dd=dems(k) if k!='YEMN' else []
    if k=='SUN' and not any(x['name']=='Soviet' for x in dd): dd.insert(0,{'name':'Soviet','kind':'adjective'})
    o+=blk('demonyms',dd,4)
    cp=caps(k)
    if k=='YEMN': cp=[{'place':next(c['id'] for c in cities['YEM'] if c['name'] in('Sanaa',"Sana'a")),'role':'capital'}]
    o+=blk('capitals',cp,4)
    if k=='DDR':
        o.append('    cities:')
        for c in cities['DDR']: o+=cityline(c,6); reg(citynames(c),c['id'])
    recs.append((cid[k],o)); stat['former']+=1
for _,o in sorted(recs): L+=o
L+=srcl(PSRC)+['checked: 2026-11-23']
W('places/elsewhere.yaml','Every other country, dependency and former state: names, demonyms and capitals',L)
# ---------- people
T=R('leaders/terms.csv'); LA=R('leaders/aliases.csv'); PP={}
for r in R('people/people.csv'): PP.setdefault(r['person'],r)
CF=R('leaders/conflicts.csv'); CH={(r['iso3'],r['office'],r['person'],r['start']):r for r in R('leaders/current_holders.csv')}
pal=collections.defaultdict(list); aliasperson={}
for r in LA:
    pal[r['person']].append(r)
    if r['kind']!='surname': aliasperson.setdefault(r['alias'],r['person'])
SRC={'wikidata':'Wikidata (CC0)','wikidata-year':'Wikidata (CC0)','factbook':'CIA World Factbook (public domain)','factbook-month':'CIA World Factbook (public domain)','reign':'REIGN (MIT)','general-knowledge':'general-knowledge','checked-2026-11':'checked against dated news, 2026-11','ca-list':'unattributed list of office-holders (Catalan), 2026-09','de-atlas':'unattributed Wahlatlas, 2026-10-05','fr-profiles':'unattributed country profiles (French), 2026','commonsphere':'commonsphere leader index (unattributed), 2026-10','no-europe':'unattributed list of European governments (Norwegian), 2026-05','misc-2026':'single mentions, 2026','odarchive':'open-data-archive world leaders (to confirm one fact), 2026-08'}
STRONG={'checked-2026-11','wikidata','wikidata-year','factbook','factbook-month','reign'}; PLAIN=STRONG-{'checked-2026-11'}
def full(ss): return list(dict.fromkeys(SRC[s] for s in ss))
pid={}; pfile={}; used={}
def person(p,file):
    if p not in pid:
        s=slug(p); u=s; i=2
        while u in used: u=f'{s}-{i}'; i+=1
        used[u]=p; pid[p]=u; pfile[p]=file
    return pid[p]
def day(s,last):
    if not s: return datetime.date(9999,1,1)
    a=[int(x) for x in s.split('-')]
    if len(a)==3: return datetime.date(*a)
    if len(a)==2: return datetime.date(a[0],a[1],calendar.monthrange(*a)[1] if last else 1)
    return datetime.date(a[0],12,31) if last else datetime.date(a[0],1,1)
TITLE={'General Secretary of the Communist Party':'general secretary of the Communist Party','Chairman of the Supreme Soviet':'chairman of the Supreme Soviet','Chairman of the Board of the Eurasian Economic Commission':'chairman of the Board of the Eurasian Economic Commission'}
FORMS={('IRL','taoiseach'):['prime minister'],('PRK','leader'):['supreme leader'],('PRK','premier'):['prime minister'],('TWN','premier'):['prime minister'],('CHN','premier'):['prime minister'],('AND','head of government'):['prime minister'],('BIH','chairman of the council of ministers'):['prime minister'],('ESP','prime minister'):['president','president of the government'],('TGO','president of the council of ministers'):['prime minister'],('MCO','minister of state'):['prime minister'],('DEU','president'):['federal president'],('DEU','chancellor'):['federal chancellor'],('CHN','general secretary of the Communist Party'):['Communist Party general secretary']}
used_titles=set()
MON={}
for r in T:
    if r['office'] in('King','Queen','Grand Duke','Grand Duchess') and (not r['end'] or r['end']>='1945'): MON.setdefault(r['iso3'],set()).add(r['office'].lower())
MON={k:v for k,v in MON.items() if len(v)>1}
def seats(iso,file,what):
    rows=[r for r in T if r['iso3']==iso and (r['end']=='' or r['end']>='1945')]
    groups=collections.defaultdict(list)
    for r in rows:
        t=TITLE.get(r['office'],r['office'].lower())
        if t in MON.get(iso,()): t='monarch'
        if r['person']=='Transitional Presidential Council': continue
        if iso=='GEO' and t=='head of state': t='president'; r=dict(r,status='acting',xnote='with the title of Head of State; there was no president')
        groups[t].append(r)
    RO={'both':0,'head_of_state':1,'head_of_government':2,'de_facto':3,'org_head':4}
    cited=set(); out=[]
    for t,g in groups.items():
        g.sort(key=lambda r:(r['start'],r['end'] or '9',r['person']))
        openr=[r for r in g if not r['end']]
        lv=max((CH[iso,r['office'],r['person'],r['start']]['last_verified'] for r in openr if (iso,r['office'],r['person'],r['start']) in CH),default='')
        # boundaries from conflicts
        def conf(r,field):
            v=r[field]
            if not re.match(r'\d{4}-\d\d-\d\d$',v): return set()
            s=set()
            for c in CF:
                if c['iso3']==iso and c['office']==r['office'] and c['person']==r['person'] and c['field']==field and c['kept']==v and re.match(r'\d{4}-\d\d-\d\d$',c['other_value']):
                    o=c['other_value']
                    if abs((day(v,0)-day(o,0)).days)>60: continue
                    own=[q for q in g if q['person']==r['person'] and q is not r]
                    if any(q['start']<=o<=(q['end'] or '9') for q in own): continue      # another term of the same person
                    if field=='start' and r['status'] and o>v and any(q['start']==r['end'] for q in own): continue
                    s.add(o)
            return s
        bound={}
        def put(key,v,s):
            bound[key]=(bound.get(key) or {v})|s
        for i,r in enumerate(g):
            for f in('start','end'):
                s=conf(r,f)
                if s: put((i,f),r[f],s)
        for i,r in enumerate(g):           # the same day seen from the other holder
            for j,q in enumerate(g):
                if i!=j and r['end'] and r['end']==q['start']:
                    s={x for x in conf(q,'start') if x>q['start']}      # the next began later: this one may have stayed
                    if s: put((i,'end'),r['end'],s)
        def bv(i,f):
            s=bound.get((i,f))
            return (min(s),max(s)) if s and min(s)!=max(s) else None
        for i,r in enumerate(g):           # no term may shrink to nothing
            a,b=bv(i,'start'),bv(i,'end')
            if r['end'] and (a or b):
                hi=a[1] if a else r['start']; lo=b[0] if b else r['end']
                if lo<=hi and len(lo)==10 and len(hi)==10:
                    for f in('start','end'):
                        v=r[f]
                        if (i,f) in bound:
                            del bound[i,f]
                            for j,q in enumerate(g):
                                for f2 in('start','end'):
                                    if j!=i and q[f2]==v and f2!=f: bound.pop((j,f2),None)
        H=[]
        for i,r in enumerate(g):
            d={'person':person(r['person'],file)}
            for f,k in(('start','from'),('end','to')):
                b=bv(i,f)
                if b: d[k]={'between':[D(b[0]),D(b[1])]}
                elif r[f]: d[k]=D(r[f])
            if r['status']: d['status']=r['status']
            ss=[s for s in r['sources'].split(';') if s]; cited|=set(ss)
            prov=not(set(ss)&STRONG) and len([s for s in ss if s!='general-knowledge'])<=1
            if not r['end']:
                x=CH.get((iso,r['office'],r['person'],r['start']))
                if x and x['last_verified']: 
                    d['checked']=D(x['last_verified']); cited.add(x['verified_by'])
                else: prov=True
            elif r['end']>'2025-12-31' and lv: d['checked']=D(lv)
            if prov: d['provisional']=True
            if not set(ss)<=PLAIN: 
                fl=full(ss); d['source']=fl if len(fl)>1 else fl[0]
            if r.get('xnote'): d['note']=r['xnote']
            H.append(d)
        # complete_from
        i=len(g)-1; s=sorted(range(len(g)),key=lambda i:(day(g[i]['start'],0),day(g[i]['end'],1)))
        k=len(s)-1; start=g[s[k]]['start']
        ok=g[s[k]]['status']!='unverified'
        while ok and k>0:
            prev=s[:k]
            reach=max(day(g[j]['end'],1) for j in prev)
            if (day(g[s[k]]['start'],0)-reach).days>40 or g[s[k-1]]['status']=='unverified': break
            k-=1; start=g[s[k]]['start']
        cf=str(day(start,1))
        role=max(g,key=lambda r:r['start'])['role']; role={'org_head':'other','governor_general':'other'}.get(role,role)
        x={'title':t}
        if t=='monarch': x['titles']=sorted(MON[iso])
        elif (iso,t) in FORMS: x['titles']=FORMS[iso,t]
        elif t=='secretary general': x['titles']=['secretary-general']
        elif t=='secretary-general': x['titles']=['secretary general']
        used_titles.add(t); used_titles.update(x.get('titles',[]))
        x['role']=role; x['complete_from']=D(cf)
        if openr and lv and lv>'2025-12-31': x['checked']=D(lv)
        if not openr:
            e=max(g,key=lambda r:day(r['end'],1))['end']
            note='nobody is listed in this office after that day'
            if e<'2025-12': H.append({'status':'vacant','from':D(e),'provisional':True,'note':note,'source':'general-knowledge'})
        stat['seats']+=1; stat['holders']+=len(H)
        out.append((RO.get(g[-1]['role'],9) if openr else 8,t,x,H))
    out.sort(key=lambda o:(o[0],o[1]))
    L=[f'id: {file}','kind: offices']
    if what: L.append('of: '+flow(what))
    L.append('seats:')
    for _,t,x,H in out:
        for i,(k,v) in enumerate(x.items()): L.append(('  - ' if i==0 else '    ')+f'{k}: {sc(v)}')
        L+=blk('holders',H,4)
    L+=srcl(full([s for s in SRC if s in cited]))+['checked: 2025-12-31']
    return L
files=[(cid[i],i,None,cur[i]['english_press_name']) for i in FULL]
gorg={r['id']:r for r in R('organizations/organizations.csv')}
for r in R('organizations/missing_organizations.csv'): gorg.setdefault(r['id'],r)
GR=sorted(gorg)
GA=R('organizations/aliases.csv'); GM=R('organizations/members.csv')
gname={g:gorg[g]['acronym'] or gorg[g]['name'] for g in GR}
def key(f): return f[0]
for f,iso,w,n in sorted(files): 
    L=seats(iso,f,w); W(f'offices/{f}.yaml',f'{n}: who holds which office, from when until when',L)
ORG={'ORG:AU':('african-union',None),'ORG:COE':('council-of-europe',None),'ORG:ECB':('ecb',None),'ORG:EU-COMMISSION':('european-commission','President'),'ORG:EU-COUNCIL':('european-council','President'),'ORG:EU-HR':('eu',None),'ORG:EU-PARLIAMENT':('european-parliament','President'),'ORG:WORLDBANK':('world-bank',None)}
EUB={'european-commission':'European Commission','european-council':'European Council','european-parliament':'European Parliament'}
for k,n in EUB.items():
    o=next(r for r in R('organizations/organs.csv') if r['org_id']=='eu' and r['organ']==n)
    gorg[k]={'id':k,'name':n,'acronym':'','aliases':o['aliases'],'founded':o['start'],'dissolved':'','headquarters_city':o['seat_city'],'headquarters_iso3':o['seat_iso3'],'kind':'eu body','leader_title':'President','source':'general-knowledge'}
    for x in o['aliases'].split('|'):
        if ' ' in x and x not in('EU summit',): GA.append(dict(org_id=k,name=x,kind='accepted',valid_from='',valid_to='',variety='',note='',source='general-knowledge'))
    GA.append(dict(org_id=k,name=n,kind='official',valid_from='',valid_to='',variety='',note='',source='organs.csv'))
GR=sorted(gorg)
gname={g:gorg[g]['acronym'] or gorg[g]['name'] for g in GR}
HT={('european-parliament','President of the European Parliament'):'President'}
rows2=[]
for r in T:
    if r['iso3'].startswith('ORG:'):
        m=ORG.get(r['iso3'],(r['iso3'][4:].lower(),None)); r['iso3']='ORG:'+m[0]
        if m[1]: r['office']=m[1]
CH={((('ORG:'+ORG.get(k[0],(k[0][4:].lower(),None))[0]) if k[0].startswith('ORG:') else k[0]),(ORG.get(k[0],(0,None))[1] or k[1]),k[2],k[3]):v for k,v in CH.items()}
seenh={(r['iso3'],r['person'],r['start'][:7]) for r in T}
for r in R('organizations/heads.csv'):
    g=r['org_id']; o=r['office']
    if (g,o)==('eu','President of the European Parliament'): g,o='european-parliament','President'
    if (g,o)==('eurozone','President of the Eurogroup'): continue
    if (g,o)==('nato','Supreme Allied Commander Europe') or g=='unfccc': pass
    if r['status']=='scheduled': continue
    if ('ORG:'+g,r['person'],r['start'][:7]) in seenh: continue
    src={'confirmed':'checked-2026-11'}.get(r['status'],'general-knowledge')
    T.append(dict(iso3='ORG:'+g,country='',office=o,role='org_head',person=r['person'],start=r['start'],end=r['end'],start_precision='',end_precision='',status={'full':''}.get(r['kind'],r['kind']),sources=src,headsrow='1'))
for g in GR:
    iso='ORG:'+g
    if any(r['iso3']==iso for r in T):
        L=seats(iso,g,{'group':g}); W(f'offices/{g}.yaml',f'{gname[g]}: who heads it, from when until when',L)
byfile=collections.defaultdict(list)
for p,f in pfile.items(): byfile[f].append(p)
surnames=set(); pnames=set(); ODD={'Carlos III do Reino Unido','Australia Elizabeth II'}
for f,ps in byfile.items():
    L=[f'id: {f}','kind: people','people:']; cited=set()
    for p in sorted(ps,key=lambda p:pid[p]):
        a=pal.get(p,[]); r=PP.get(p)
        fulln=[x['alias'] for x in a if x['kind']=='full'] or [p]
        sur=[x['alias'] for x in a if x['kind']=='surname']
        fam=next((s for s in sur if fulln[0].endswith(s)),None) or next((s for s in sur if s in fulln[0]),sur[0] if sur else '')
        if r and r['order']!='family-first' and r['family_name'] and not fulln[0].endswith(fam) and fulln[0].endswith(r['family_name']): fam=r['family_name']
        if not fam and r: fam=r['family_name']
        l=[nm(fulln[0])]+[nm(x['alias'],'variant') for x in a if x['kind']!='surname' and x['alias']!=fulln[0] and x['alias'] not in ODD and not re.match(r'(Parliament|Revolution|Supreme Leader|President|Prime Minister|King|Queen|Chairman|Minister) ',x['alias'])]+[nm(s,'surname') for s in sur if s!=fam and s not in fam.split()]
        l=order_names(l); pnames.update(x['name'] for x in l); surnames.update(sur+[fam])
        L.append(f'  - id: {pid[p]}'); ns=[simple(x) for x in l]
        line=f'    names: {sc(ns)}'
        L+= [line] if len(line)<=110 else blk('names',ns,4)
        if fam: L.append(f'    family: {sc(fam)}')
        if r:
            if r['given_name']: L.append(f"    given: {sc(r['given_name'])}")
            if r['order'] and r['order']!='given-first': L.append(f"    order: {r['order']}")
            okb='wikidata' in r['born_sources'] and r['born_status']!='conflict' or r['born_status']=='confirmed'
            okd='wikidata' in r['died_sources'] and r['died_status']!='conflict' or r['died_status']=='confirmed'
            okb=okb and r['born']!='1946-02-29'   # no such day
            if r['born'] and okb: L.append(f"    born: {r['born']}")
            if r['died'] and okd: L.append(f"    died: {r['died']}")
            if r['alive_as_of'] and not r['died']: L.append(f"    alive_as_of: {r['alive_as_of']}")
            if r['sex']: L.append(f"    sex: {r['sex']}")
        stat['people']+=1
    L+=srcl(['Wikidata (CC0)','general-knowledge'])+['checked: 2025-12-31']
    W(f'people/{f}.yaml',f'The people who hold or held office: {gname.get(f) or next(n for ff,_,_,n in files if ff==f)}',L)
# ---------- groups
GC=R('organizations/chairs.csv'); GO=R('organizations/organs.csv'); GK=R('organizations/key_dates.csv')
GEN0={'csto':['organization','organisation','alliance','bloc'],'cis':['organization','organisation','commonwealth','grouping'],'sco':['organization','organisation','bloc','grouping'],'eaeu':['union','bloc'],'nato':['alliance','organization','organisation'],'g7':['group','grouping']}
KG={'union':['union','bloc'],'alliance':['alliance'],'monetary union':['union','bloc'],'trade bloc':['bloc','grouping'],'customs union':['union','bloc'],'intergovernmental organisation':['organization','organisation'],'forum':['group','grouping'],'cartel':['cartel','organization','organisation'],'confederation':['confederation','alliance'],'bank':['bank'],'UN agency':['agency'],'court':['court','tribunal']}
def gen(g):
    if g in GEN0: return GEN0[g]
    l=list(KG.get(gorg[g]['kind'],[])); n=gorg[g]['name']
    for w in ('organization','organisation','community','forum','bank','fund','union','league','commonwealth','council','agency','movement','group'):
        if re.search(r'\b'+w+r'\b',n,re.I) and w not in l: l.append(w)
    if 'organization' in l and 'organisation' not in l: l.append('organisation')
    if 'organisation' in l and 'organization' not in l: l.append('organization')
    return l
NOART={'nato','asean','opec','opec-plus','mercosur','ecowas','apec','caricom','saarc','brics','unasur','comesa','bimstec','efta','waemu','cemac','aukus','interpol','comecon','unesco','unicef','fifa','uefa','greenpeace','europol','frontex','cern','amnesty','hrw','rsf','transparency','msf','world-athletics','un-tourism','un-women','usmca','nafta','guam','alba','celac','sadc','igad','benelux','euratom','seato','cento','nepad','gavi','turksoy','eurasec','shanghai-five','gatt','anzus','unctad','unaids','unhcr','unrwa'}
def hq(g):
    o=gorg[g]
    return (o['headquarters_iso3'],{'Washington':'Washington','Kuwait City':'Kuwait City'}.get(o['headquarters_city'],o['headquarters_city'])) if o.get('headquarters_city') and o.get('headquarters_iso3') else None
def cfrom(g):
    rows=[r for r in GM if r['org_id']==g and r['status'] in('member','permanent','non_permanent')]
    if not rows: return None
    if any(not r['start'] for r in rows):
        c=[r for r in R('organizations/counts.csv') if r['org_id']==g]
        return '2025-12-31' if not c else max('2025-12-31','2025-12-31')
    return min(r['start'] for r in rows) if len(min(r['start'] for r in rows))==10 else min(r['start'] for r in rows)
GS={'general-knowledge':'general-knowledge','cia-factbook':'CIA World Factbook (public domain)','cow-igo-v3':'Correlates of War IGO v3 (start years agree)','news-2026':'news pages, 2025-12 to 2026-06','news-search':'dated news and official pages','pages-search':'dated news and official pages','summits.csv':'general-knowledge'}
def plus(e):
    return str(day(e,0)+datetime.timedelta(1)) if re.match(r'\d{4}-\d\d-\d\d$',e) else e
def cityid(iso,name):
    for c in cities.get(iso,[]):
        if name in [x['name'] for x in citynames(c)][:1] or c['name']==name: return c['id']
    n=ali.get((iso,name)); 
    return cityid(iso,n) if n and n!=name else None
for g in GR:
    l=[]
    for r in GA:
        if r['org_id']!=g: continue
        a=re.sub('^the ','',r['name']); k=r['kind']; fr=r['valid_from'] if not(k=='acronym' and not r['valid_to']) else ''
        ex=True if k in('accepted','nonstandard','former') and ' ' not in a and sum(c.isupper() for c in a)>=2 else None
        l.append(nm(a,k,fr,r['valid_to'],exact=ex,note=r['note'] or r['variety']))
    acr=next((x for x in l if x.get('kind')=='acronym' and x['name']==gorg[g]['acronym']),None); off=next((x for x in l if x.get('kind')=='official' and x['name']==gorg[g]['name']),None) or next((x for x in l if x.get('kind')=='official'),None)
    if off is None: off=nm(gorg[g]['name'],'official')
    first=[x for x in (acr,off) if x]
    if g in('eu','un','african-union','arab-league','commonwealth','european-union','council-of-europe','interpol','world-bank','imf','wto','icc','iaea','mercosur','opec') and off in first: pass
    l=[x for x in l if not any(x is y for y in first)]
    l=order_names(first+[]) + order_names([nm('')]+l)[1:]
    l=l+[nm(x,'generic') for x in gen(g) if x not in {y['name'] for y in l}]
    L=[f'id: {g}','kind: group']+blk('names',[simple(x) for x in l])
    L.append('article: the' if g not in NOART else 'article: none')
    if hq(g) and cityid(*hq(g)): L.append(f'headquarters: {cityid(*hq(g))}')
    elif hq(g): stat['hq missing']+=1
    if cfrom(g): L.append(f'complete_from: {cfrom(g)}')
    M=[];cited=set()
    for r in GM:
        if r['org_id']!=g: continue
        if r['iso3'] not in cid and r['iso3'] not in('EUE','XAU'): stat['member iso missing '+r['iso3']]+=1; continue
        tags=r['source'].split('|'); cited|=set(tags)
        d={'place':cid[r['iso3']]} if r['iso3'] in cid else {'group':{'EUE':'eu','XAU':'african-union'}[r['iso3']]}
        if r['start']: d['from']=D(r['start'])
        if r['end']: d['to']=D(plus(r['end']))
        if r['status']!='member': d['status']=r['status']
        if tags==['general-knowledge']: d['provisional']=True; d['source']='general-knowledge'
        if tags==['news-2026']: d['source']=GS['news-2026']
        for t in tags: GS.setdefault(t,{'wikipedia-2025':'Wikipedia member lists, 2025-08 (facts)'}.get(t,t))
        if r['note']: d['note']=r['note']
        M.append(d)
    M.sort(key=lambda d:(d.get('place') or d['group'],d.get('from','')))
    L+=blk('members',M); stat['members']+=len(M)
    C=[]
    for r in GC:
        if r['org_id']!=g or r['iso3'] not in cid: continue
        cited|={s for s in r['source'].split('|')}
        d={'place':cid[r['iso3']]}; n=r['note']
        if r['person']:
            p=r['person'] if r['person'] in pid else aliasperson.get(r['person'])
            if p in pid: d['person']=pid[p]
            elif ';' in r['person']: n='; '.join(x for x in (', then '.join(x.strip() for x in r['person'].split(';')),n) if x)
            else: n='; '.join(x for x in (r['person'],n) if x); stat['chairperson missing '+r['person']]+=1
        if r['start']: d['from']=D(r['start'])
        if r['end']: d['to']=D(plus(r['end']))
        d['role']=r['role']
        if r['status']=='scheduled': d['status']='scheduled'
        if r['status'] in('single','general-knowledge'): d['provisional']=True
        if n and not n.startswith('chair of the Council of Heads of State, from summit'): d['note']=n
        C.append(d)
    C.sort(key=lambda d:(d.get('from',''),d['place']))
    L+=blk('chairs',C); stat['chairs']+=len(C)
    O=[]
    for r in GO:
        if r['org_id']!=g: continue
        d={'names':[r['organ']]+[x for x in r['aliases'].split('|') if x]}
        h=re.sub(r' \(rotating\)','',r['leader_title'])
        if h: d['head']=h if re.search(r'[A-Z]{2}|Supreme|Joint|Board',h) else h.lower()
        if r['size']: d['seats']=int(r['size'])
        x=cityid(r['seat_iso3'],{'St Petersburg':'Saint Petersburg'}.get(r['seat_city'],r['seat_city'])) if r['seat_city'] else None
        if x: d['place']=x
        sp=f"{r['start']} to {r['end']}" if r['end'] else (f"since {r['start']}" if r['start'] else '')
        n='; '.join(x for x in(sp,r['note']) if x)
        if n: d['note']=n
        O.append(d)
    L+=blk('organs',O)
    K=[{'event':r['event'],'on':D(r['date']),**({'note':r['note']} if r['note'] else {})} for r in GK if r['org_id']==g]
    L+=blk('key_dates',sorted(K,key=lambda d:(d['on'],d['event'])))
    L+=srcl(list(dict.fromkeys(GS[s] for s in GS if s in cited)) or ['general-knowledge'])+['checked: 2025-12-31']
    W(f'groups/{g}.yaml',f"{gorg[g]['name']}: its names, members, chairs, organs and dates",L)
# ---------- terms
def plural(t):
    irr={'head of state':'heads of state','head of government':'heads of government','head':'heads','secretary general':'secretaries general','secretary-general':'secretaries-general','executive secretary':'executive secretaries','chief executive':'chief executives'}
    if t in irr: return irr[t]
    m=re.match(r'(.*?)( of .*)$',t)
    if m: return plural(m[1])+m[2]
    if t.endswith('secretary'): return t[:-1]+'ies'
    return re.sub('man$','men',t) if t.endswith('man') else t+'s'
G=[('head','any'),('head of government','head_of_government'),('head of state','head_of_state'),('leader','any'),('premier','head_of_government'),('ruler','any')]
L=['id: titles','kind: titles']+blk('titles',[{'name':n,'plural':plural(n),'role':r} for n,r in G])
L+=blk('plurals',[{'name':t,'plural':plural(t)} for t in sorted(used_titles,key=str.casefold) if t not in dict(G)])
L+=blk('courtesy',"Mr Mrs Ms Miss Dr Sir Dame Lord Lady Gen General Col Colonel Marshal Maj Major Lt Capt Captain Comrade Prof Professor Sheikh Ayatollah Hojjatoleslam Hojatoleslam Excellency Judge Senator".split())
L.append('source: general-knowledge')
W('terms/titles.yaml','Titles that name a role and not one country\'s office, plurals of titles, and words of courtesy',L)
FP=R('places/fixed_phrases.csv'); NP=R('places/names_of_people_like_places.csv'); NC=R('places/near_collisions.csv')
ph=sorted({(r['phrase'],r['contains']) for r in FP if r['contains'] in allnames and '(' not in r['phrase']},key=lambda x:(x[0].casefold(),x[1],x[0]))
demset={r['form'] for r in DEM if r['iso3'] in cid}
nenames={r['name'] for r in NE}|{r['ascii'] for r in NE}
kn={'Changshu','Charlestown','Karan','Stanford','Tainan'}
for r in NP:
    n=r['name']
    if n not in rightnames and n not in surnames and n not in pnames: kn.add(n)
for r in NC:
    o=r['other']
    if r['name'] not in allnames and r['name'] not in demset: continue
    if not re.match(r"^[^\W\d_]+$",o): continue
    if r['other_kind']=='city' and o not in nenames: continue
    o=o[0].upper()+o[1:]
    if o in rightnames or o in demset or o in surnames: continue
    kn.add(o)
L=['id: phrases','kind: phrases']+blk('phrases',[{'phrase':a,'contains':b} for a,b in ph])+blk('known',sorted(kn,key=lambda s:(s.casefold(),s)))
L+=srcl(['US Census Bureau name files (public domain)','Natural Earth (public domain)','general-knowledge'])
W('terms/phrases.yaml','Set phrases that keep a name, and names and words that look like a misspelt place',L)
stat['phrases']=len(ph); stat['known']=len(kn)
W('relations.yaml','The relations that are built in',['id: relations','kind: relations']+blk('relations',[
 {'id':'holds-office','reads_like':'office','subject':'person','object':'place'},
 {'id':'member-of','reads_like':'membership','subject':'place','object':'group'},
 {'id':'capital-of','reads_like':'capital','subject':'place','object':'place'},
 {'id':'chair-of','reads_like':'chair','subject':'place','object':'group'},
 {'id':'borders','reads_like':'none','subject':'place','object':'place'}])+['source: general-knowledge'])
print(dict(stat)); print('aliases of places not in NE:',len(skipped_alias),skipped_alias)
print('roles',collections.Counter(r['other_kind'] for r in NC))
