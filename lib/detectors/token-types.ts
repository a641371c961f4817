/**
 * Self-naming tokens: the issuer writes its name into the token, so its shape is enough. Facts (prefix, alphabet,
 * length, entropy) are those of the issuers' documentation and of the public rule sets of secret scanners.
 */
export type TokenType = readonly [
  type: string,
  /** What such a token begins with, parted by spaces. Case counts. */
  prefixes: string,
  /** The rest, as a pattern of bounded length. */
  body: string,
  /** Least entropy of the rest in bits per character, where it differs from `LEAST_ENTROPY`. */
  least?: number,
];

/** Below this the rest of a token was typed, not made: `aaaa…`, `1111…`. Made ones measure above 2.8. */
export const LEAST_ENTROPY = 2.3;

const AN = '[0-9A-Za-z]';
const HEX = '[0-9a-fA-F]';
const W = '[\\w-]';
const WE = '[\\w=-]';
const B64 = '[0-9A-Za-z+/]';
const UUID = `${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}`;

export const TOKEN_TYPES: readonly TokenType[] = [
  // Clouds
  ['aws-access-key', 'AKIA ASIA ABIA ACCA', '[A-Z2-7]{16}'],
  ['aws-access-key', 'A3T', '[A-Z0-9][A-Z2-7]{16}'],
  ['aws-bedrock-key', 'ABSKQmVkcm9ja0FQSUtleS1', `${B64}{80,250}={0,2}`],
  ['aws-bedrock-key', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t', '[0-9A-Za-z+/=]{0,4000}', 0],
  ['google-api-key', 'AIza', `${W}{35}`, 3],
  ['google-oauth', 'ya29.', `${W}{20,400}`],
  ['google-refresh-token', '1//0', `${W}{40,120}`],
  ['google-client-secret', 'GOCSPX-', `${W}{28}`],
  ['alibaba-access-key', 'LTAI', `${AN}{12,26}`],
  ['tencent-secret-id', 'AKID', `${AN}{28,36}`],
  ['volcengine-access-key', 'AKLT', `${AN}{30,60}`],
  ['baidu-access-key', 'bce-v3/ALTAK-', `${AN}{10,40}/${HEX}{40}`],
  ['jd-access-key', 'JDC_', '[0-9A-Z]{28,32}'],
  ['yandex-key', 'AQVN', `${W}{35,38}`],
  ['yandex-key', 't1.', `${W}{1,200}={0,2}\\.${W}{86}={0,2}`],
  ['scaleway-key', 'SCW', '[0-9A-Z]{17}', 2.8],
  ['digitalocean-token', 'dop_v1_ doo_v1_ dor_v1_', `${HEX}{64}`],
  ['heroku-key', 'HRKU-', `${W}{36,65}`],
  ['fly-token', 'fo1_ fm1r_ fm1a_ fm2_', '[\\w+/-]{43,1000}={0,3}'],
  ['cloudflare-token', 'cfat_ cfut_ cfk_', `${AN}{40}${HEX}{8}`],
  ['cloudflare-origin-key', 'v1.0-', `${HEX}{24}-${HEX}{146}`],
  ['vercel-token', 'vcp_ vci_ vca_ vcr_ vck_', `${AN}{24,80}`],
  ['netlify-token', 'nfp_ nfc_ nfo_ nfu_', `${AN}{36,40}`],
  ['supabase-key', 'sbp_ sb_secret_', `${W}{31,60}`],
  ['planetscale-token', 'pscale_tkn_ pscale_oauth_ pscale_pw_', '[\\w=.-]{31,63}[\\w=]'],
  ['neon-key', 'napi_', `${AN}{60,70}`],
  ['scalingo-token', 'tk-us-', `${W}{48}`],
  ['render-key', 'rnd_', `${AN}{28,36}`],
  ['databricks-token', 'dapi dose dkea', `${HEX}{32}(?:-\\d)?`],
  ['clickhouse-key', '4b1d', `${AN}{38}`, 3],
  // Code and delivery
  ['github-token', 'ghp_ gho_ ghu_ ghr_', `${AN}{36,255}`],
  ['github-token', 'ghs_', `(?:${AN}{36,255}|\\d{1,12}_ey[\\w.-]{40,1000}[\\w-])`],
  ['github-fine-grained-token', 'github_pat_', '\\w{82}'],
  ['gitlab-token', 'glpat- glrt- glrtr-', `${W}{20,64}(?:\\.[0-9a-z.]{7,18}[0-9a-z])?(?![\\w-])`],
  ['gitlab-token', 'gldt- glsoat- glft- glffct- glwt-', `${W}{20,64}`],
  ['gitlab-token', 'glcbt-', `${AN}{1,5}_${W}{20}`],
  ['gitlab-token', 'glimt-', `${W}{25}(?![\\w-])`],
  ['gitlab-token', 'glptt-', `${W}{40}(?![\\w-])`],
  ['gitlab-token', 'glagent-', `${W}{50,80}`],
  ['gitlab-token', 'gloas-', `${W}{64}(?![\\w-])`],
  ['gitlab-runner-token', 'GR1348941', `${W}{20,50}`],
  ['gitlab-session', '_gitlab_session=', `${AN}{32}`],
  ['bitbucket-token', 'ATBB', `${AN}{24,40}`],
  ['atlassian-token', 'ATATT3 ATCTT3', `${WE}{60,200}`],
  ['npm-token', 'npm_', `${AN}{36}`],
  ['pypi-token', 'pypi-AgEIcHlwaS5vcmc pypi-AgENdGVzdC5weXBpLm9yZ', `${W}{50,1000}`],
  ['rubygems-key', 'rubygems_', `${HEX}{48}`],
  ['clojars-token', 'CLOJARS_ clojars_', `${AN}{60}`],
  ['nuget-key', 'oy2', '[0-9a-z]{43}', 3],
  ['crates-token', 'cio', `${AN}{32}`, 3.2],
  ['docker-token', 'dckr_pat_ dckr_oat_', `${W}{24,40}`],
  ['jfrog-key', 'AKCp', `${AN}{10,80}`],
  ['jfrog-token', 'cmVmd', `${AN}{59}`, 3],
  ['sonar-token', 'sqp_ sqa_ squ_', `${HEX}{40}`],
  ['circleci-token', 'CCIPAT_ CCIPRJ_', `${AN}{10,30}_${HEX}{40}`],
  ['buildkite-token', 'bkua_ bkct_ bkaj_', `${AN}{40,60}`],
  ['pulumi-token', 'pul-', `${HEX}{40}`],
  ['vault-token', 'hvs. hvb. hvr.', `${W}{80,300}`],
  ['vault-token', 's.', '(?=[A-Za-z]{0,23}\\d)[0-9A-Za-z]{24}', 3.2],
  ['doppler-token', 'dp.pt. dp.ct. dp.sa. dp.scim. dp.audit.', `${AN}{40,44}`],
  ['doppler-token', 'dp.st.', `(?:[\\w-]{2,35}\\.)?${AN}{40,44}`],
  ['1password-token', 'ops_eyJ', `${B64}{200,2000}={0,3}`],
  ['1password-key', 'A3-', '[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})(?:-[0-9A-Z]{5}){3}'],
  ['age-key', 'AGE-SECRET-KEY-1', '[0-9A-Z]{58}', 0],
  ['tailscale-key', 'tskey-', `[a-z]{2,12}-${AN}{11,24}(?:-${AN}{20,40})?`, 0],
  ['tailscale-key', 'tskey-', `${AN}{20,40}`],
  ['sourcegraph-token', 'sgp_', `(?:(?:${HEX}{16}|local)_)?${HEX}{40}`, 3],
  ['postman-key', 'PMAK-', `${HEX}{24}-${HEX}{34}`],
  ['prefect-token', 'pnu_ pnb_', `${AN}{36}`],
  ['readme-key', 'rdme_', `${AN}{70}`],
  ['octopus-key', 'API-', '[0-9A-Z]{25,26}', 3],
  ['harness-key', 'pat. sat.', `${AN}{22}\\.${AN}{24}\\.${AN}{20}`],
  ['settlemint-token', 'sm_pat_ sm_aat_ sm_sat_', `${AN}{16}`],
  ['infracost-key', 'ico-', `${AN}{32}`, 3],
  ['openshift-token', 'sha256~', `${W}{43}`, 3],
  [
    'authress-key',
    'sc_ ext_ scauth_ authress_',
    '[0-9a-z]{5,30}\\.[0-9a-z]{4,6}\\.acc[_-][0-9a-z-]{10,32}\\.[\\w+/=-]{30,120}',
  ],
  // Watching and measuring
  ['grafana-token', 'glc_', '[0-9A-Za-z+/]{32,400}={0,3}'],
  ['grafana-token', 'glsa_', `${AN}{32}_${HEX}{8}`],
  ['grafana-key', 'eyJrIjoi', '[0-9A-Za-z+/_-]{60,400}={0,3}'],
  ['sentry-token', 'sntrys_eyJpYXQiO', '[0-9A-Za-z+/=_]{60,500}'],
  ['sentry-token', 'sntryu_', `${HEX}{64}`],
  ['dynatrace-token', 'dt0c01. dt0s01. dt0s02.', `${AN}{8,24}\\.${AN}{64}`],
  ['new-relic-key', 'NRAK-', `${AN}{27}`],
  ['new-relic-key', 'NRII- NRIQ-', `${W}{32}`],
  ['new-relic-key', 'NRJS- NRRA-', `${HEX}{19,42}`],
  ['launchdarkly-key', 'api- sdk- mob-', UUID],
  ['posthog-key', 'phx_', `${AN}{40,60}`],
  ['pagerduty-key', 'y_NbAkKc', `${W}{10,20}`],
  ['definednetworking-token', 'dnkey-', `${WE}{26}-${WE}{52}`],
  // Models
  ['anthropic-key', 'sk-ant-', `[a-z]{3,8}\\d\\d-${W}{80,120}`],
  ['openai-key', 'sk-proj- sk-svcacct- sk-admin-', `${W}{20,100}T3BlbkFJ${W}{20,100}`],
  ['openai-key', 'sk-', `${AN}{20}T3BlbkFJ${AN}{20,24}`],
  [
    'model-key',
    'sk- sk-or-v1- sk-lf- sk-svc-',
    `(?:(?=[A-Za-z]{0,20}\\d)${AN}{40,64}|${HEX}{32}|${UUID})`,
    3,
  ],
  ['huggingface-token', 'hf_', '[A-Za-z]{34}'],
  ['huggingface-token', 'api_org_', '[A-Za-z]{34}'],
  ['groq-key', 'gsk_', `${AN}{48,56}`],
  ['perplexity-key', 'pplx-', `${AN}{40,64}`],
  ['xai-key', 'xai-', `${AN}{70,90}`],
  ['replicate-token', 'r8_', `${AN}{37,40}`],
  ['langsmith-key', 'lsv2_pt_ lsv2_sk_', `${HEX}{32}_${HEX}{10}`],
  ['nvidia-key', 'nvapi-', `${W}{60,70}`],
  ['pinecone-key', 'pcsk_', `${W}{40,90}`],
  // Talk, post and work
  [
    'slack-token',
    'xoxb- xoxp- xoxa- xoxr- xoxs- xoxo- xoxc- xoxd- xoxe-',
    '(?:\\d-)?\\d{6,14}-[\\w%/+-]{8,250}',
  ],
  ['slack-token', 'xoxa- xoxr- xoxe- xoxe.xoxp- xoxe.xoxb-', `\\d-${W}{40,250}`],
  ['slack-token', 'xapp-', '\\d-[0-9A-Z]{6,20}-\\d{6,20}-[0-9a-z]{20,80}'],
  ['sendgrid-key', 'SG.', `${W}{16,32}\\.${WE}{16,64}`],
  ['sendgrid-key', 'SG.', '[\\w=.-]{65}[\\w=]'],
  ['brevo-key', 'xkeysib- xsmtpsib-', `${HEX}{64}-${AN}{16}`],
  ['mailgun-key', 'key- pubkey-', `${HEX}{32}`],
  ['twilio-key', 'SK', `${HEX}{32}`],
  ['notion-token', 'ntn_', `\\d{11}${AN}{35}`],
  ['linear-key', 'lin_api_ lin_oauth_', `${AN}{32,64}`],
  ['airtable-token', 'pat', `${AN}{14}\\.[0-9a-f]{64}`],
  ['asana-token', '0/ 1/ 2/', `\\d{12,17}(?:/\\d{12,17})?:${HEX}{32}`],
  ['figma-token', 'figd_ figo_ figh_', `${W}{38,60}`],
  ['typeform-token', 'tfp_', '[\\w=.-]{39,59}'],
  ['hubspot-token', 'pat-na1- pat-na2- pat-eu1- pat-ap1-', UUID],
  ['contentful-token', 'CFPAT-', `${W}{43}`],
  ['frameio-token', 'fio-u-', `${WE}{64}`],
  ['adobe-secret', 'p8e-', `${AN}{32}`],
  ['ubidots-key', 'BBFF- BBUS-', `${AN}{30,40}`],
  ['dropbox-token', 'sl.', `${WE}{130,1400}`],
  ['facebook-token', 'EAAA EAAC EAAM EAAB', `${AN}{90,400}`],
  ['instagram-token', 'IGQV IGQW', `${W}{90,300}`],
  ['school42-secret', 's-s4t2ud- s-s4t2af-', `${HEX}{64}`],
  // Money
  ['stripe-key', 'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_', `${AN}{24,247}`, 0],
  ['stripe-key', 'sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_', `${AN}{10,23}`, 2.8],
  ['stripe-webhook-secret', 'whsec_', '[0-9A-Za-z+/]{24,64}={0,2}'],
  ['square-token', 'EAAA', '(?=[\\w-]{0,20}\\d)[\\w-]{22,60}', 3],
  ['square-secret', 'sq0atp- sq0csp-', '[0-9A-Za-z_\\-^\\\\]{22,60}'],
  ['shopify-token', 'shpat_ shpca_ shppa_ shpss_', `${AN}{32}`],
  ['razorpay-key', 'rzp_live_ rzp_test_', `${AN}{14,20}`],
  ['flutterwave-key', 'FLWSECK_TEST- FLWPUBK_TEST- FLWSECK- FLWPUBK-', '(?:[0-9a-z]{32}-X|[0-9a-z]{12})'],
  ['xendit-key', 'xnd_production_ xnd_development_', `${AN}{30,80}`],
  ['plaid-token', 'access-sandbox- access-development- access-production-', UUID],
  ['lob-key', 'live_pub_ test_pub_', `${HEX}{31}`],
  ['lob-key', 'live_ test_', `${HEX}{35}`],
  ['gocardless-token', 'live_ sandbox_', `${WE}{40}`, 3.5],
  ['duffel-token', 'duffel_test_ duffel_live_', `${WE}{43}`],
  ['easypost-key', 'EZAK EZTK', `${AN}{54}`],
  ['shippo-token', 'shippo_live_ shippo_test_', `${HEX}{40}`],
];

/** Shapes whose mark is not at the front: a literal that every one contains, and the whole pattern. */
export const TOKEN_SHAPES: readonly (readonly [
  type: string,
  literal: string,
  pattern: string,
  least?: number,
])[] = [
  [
    'jwt',
    '.ey',
    'ey[0-9A-Za-z_-]{15,600}\\.ey[\\w/\\\\-]{15,8000}\\.[\\w/\\\\-]{10,2000}={0,2}(?!\\.[\\w-])',
  ],
  ['azure-client-secret', 'Q~', '(?<![\\w~.,-])[0-9A-Za-z_~.]{3}\\dQ~[\\w~.-]{30,33}[\\w~-]', 3],
  ['azure-ai-key', 'JQQJ99', `${AN}{52}JQQJ99${AN}{26}`],
  ['telegram-bot-token', ':A', '\\d{5,12}:A[\\w-]{34}', 3],
  ['discord-bot-token', '.', '[MNOA][0-9A-Za-z_-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}', 3.5],
  ['facebook-app-token', '|', '\\d{15,16}\\|[\\w-]{27,40}', 3],
  ['mailchimp-key', '-us', '[0-9a-f]{32}-us\\d{1,2}'],
  ['maxmind-key', '_mmk', `${AN}{6}_${AN}{29}_mmk`],
  ['terraform-token', '.atlasv1.', `${AN}{14}\\.atlasv1\\.[\\w=-]{60,70}`],
  ['mapbox-token', 'k.ey', '[sp]k\\.ey[\\w-]{40,100}\\.[\\w-]{20,30}'],
  ['zhipu-key', '.', '[0-9a-f]{32}\\.(?=[A-Za-z]{0,15}\\d)[0-9A-Za-z]{16}', 3],
  // Who knows such an address can post in the group's name, or read what passes there.
  [
    'slack-webhook',
    'hooks.slack.com',
    'hooks\\.slack\\.com/(?:services|workflows|triggers)/[\\w+/-]{20,100}',
  ],
  [
    'discord-webhook',
    '/api/webhooks/',
    '(?:\\w{1,10}\\.)?discord(?:app)?\\.com/api/webhooks/\\d{16,20}/[\\w-]{60,80}',
  ],
  ['teams-webhook', '.office.com/webhook', '[\\w.-]{1,80}\\.office\\.com/webhook[\\w@/-]{60,300}'],
  [
    'feishu-webhook',
    '/bot/v2/hook/',
    `open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/[\\w-]{20,60}`,
  ],
  ['dingtalk-webhook', 'oapi.dingtalk.com', 'oapi\\.dingtalk\\.com/robot/send\\?access_token=[0-9a-f]{64}'],
  [
    'wecom-webhook',
    '/cgi-bin/webhook/',
    `qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/\\w{1,20}\\?(?:[\\w&=]{0,40}&)?key=${UUID}`,
  ],
  [
    'google-chat-webhook',
    'chat.googleapis.com',
    'chat\\.googleapis\\.com/v1/spaces/\\w{6,30}/messages\\?key=[\\w-]{20,60}&token=[\\w%-]{20,100}',
  ],
  ['zapier-webhook', 'hooks.zapier.com', 'hooks\\.zapier\\.com/hooks/catch/\\d{3,12}/\\w{5,20}'],
  [
    'ifttt-key',
    'maker.ifttt.com',
    'maker\\.ifttt\\.com/trigger/[\\w-]{1,60}/(?:json/)?with/key/[\\w-]{16,60}',
  ],
  ['azure-signature', 'sig=', 'sig=[\\w%/+-]{43,80}(?:=|%3[Dd])'],
  ['artifactory-key', 'AP', '(?:AP[0-9A-Fa-f]|AKC)[0-9A-Za-z]{40,90}', 3.5],
];

/**
 * Keys that issuers and open projects print in their own samples (Google, Stripe, Algolia), by their last characters:
 * everybody's are nobody's. A made key ends like this once in a hundred million.
 */
export const PUBLIC_SAMPLES =
  /(?:1234567|1zdp7dc|06d14126|oo6YyIs|ke8agEM|AODrlU|znhrh0|ixbX4A|UPwX7c|tWmLd4|XeDQgY|_p4wtM|dnP5sQ|q1cS7g|nAvvuU|prNXsw|i4FmqE|_n0nvY)$/;
